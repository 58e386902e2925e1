package dev.weir.lake.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.commit.CommitLog;
import dev.weir.lake.commit.Documents;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.kill.FaultProxy.Fault;
import dev.weir.lake.storage.Location.Bucket;
import dev.weir.lake.storage.S3Emulator;
import dev.weir.lake.storage.S3Storage;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.value.Row;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries of the log whose writing is disturbed. */
class LogFaultTest {

    private static final DataSet ORDERS = new DataSet("shop", "orders", null);
    private static final int DISTURBED = 3;

    private static S3Emulator emulator;

    @BeforeAll
    static void start() throws Exception {
        emulator = new S3Emulator();
    }

    @AfterAll
    static void stop() throws Exception {
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "FALSE_SUCCESS")
    void addsAnEntryOnceThough(Fault fault) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        Bucket bucket = new Bucket("lake", "log-" + fault);
        try (FaultProxy proxy = new FaultProxy(
                        emulator.endpoint(),
                        request -> request.head().startsWith("PUT ")
                                        && request.head().contains("/_weir/log/")
                                        && requests.incrementAndGet() <= DISTURBED
                                ? fault
                                : Fault.NONE);
                S3Storage storage = new S3Storage(emulator.impatientClient(proxy.endpoint()), bucket, 1 << 20)) {
            CommitLog log = new CommitLog(new Documents(storage), Clock.systemUTC());
            Standing published = new Standing("a.json", null);

            Entry entry = log.append(Row.of("kind", "test"), standing -> standing.put(ORDERS, published));

            assertThat(entry.number()).isEqualTo(1);
            assertThat(new CommitLog(new Documents(storage), Clock.systemUTC()).head())
                    .isEqualTo(entry);
            assertThat(requests.get()).isPositive();
        }
        assertThat(emulator.keys())
                .filteredOn(key -> key.contains("log-" + fault + "/_weir/log/"))
                .hasSize(1);
    }
}
