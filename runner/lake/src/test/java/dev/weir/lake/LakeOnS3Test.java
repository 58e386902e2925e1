package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.storage.FailingStorage;
import dev.weir.lake.storage.Location.Bucket;
import dev.weir.lake.storage.S3Emulator;
import dev.weir.lake.storage.S3Storage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class LakeOnS3Test {

    private static final Bucket PLACE = new Bucket("lake", "raw/zone");
    private static final StreamInfo ORDERS =
            stream("orders", "{\"id\": {\"type\": \"integer\"}, \"text\": {\"type\": \"string\"}}");
    private static final StreamInfo ITEMS = stream("items", "{\"id\": {\"type\": \"integer\"}}");

    private final Lakes lakes = new Lakes();
    private static S3Emulator emulator;

    @BeforeAll
    static void start() throws Exception {
        emulator = new S3Emulator();
    }

    @AfterAll
    static void stop() throws Exception {
        emulator.close();
    }

    @BeforeEach
    void clear() {
        emulator.clear();
    }

    private Lake open(String run, S3Client client, Bucket place) {
        return Lake.open(lakes.options(place, run), new S3Storage(client, place, 32L << 20));
    }

    private Lake open(String run) {
        return open(run, emulator.client(), PLACE);
    }

    private static void load(Lake lake, StreamInfo stream) {
        lake.started(stream);
        lake.write(batch(stream, "{\"id\": 1}", "{\"id\": 2}"));
        lake.state(stream, json("{\"at\": 1}"));
        lake.completed(stream);
    }

    @Test
    void showsNothingBeforeTheEnd() {
        try (Lake lake = open("r1")) {
            load(lake, ORDERS);
            assertThat(emulator.keys())
                    .containsExactly(
                            "raw/zone/_weir/alive/r1.json",
                            "raw/zone/_weir/head.json",
                            "raw/zone/_weir/log/000000000001.json");
            assertThat(emulator.uploads()).containsExactly("raw/zone/shop/orders/load_date=2024-02-29/r1-1.parquet");

            LakeResult result = lake.finish();
            assertThat(result.manifest()).isEqualTo("s3://lake/raw/zone/shop/_weir/runs/r1.json");
        }
        assertThat(emulator.keys())
                .containsExactly(
                        "raw/zone/_weir/commits/r1.json",
                        "raw/zone/_weir/head.json",
                        "raw/zone/_weir/log/000000000001.json",
                        "raw/zone/_weir/log/000000000002.json",
                        "raw/zone/_weir/log/000000000003.json",
                        "raw/zone/shop/_weir/runs/r1.json",
                        "raw/zone/shop/_weir/streams/orders/r1.json",
                        "raw/zone/shop/orders/load_date=2024-02-29/r1-1.parquet");
        assertThat(emulator.uploads()).isEmpty();
        try (Lake lake = open("r2")) {
            assertThat(lake.states()).isEqualTo(Map.of("orders", Row.of("at", 1L)));
        }
    }

    @Test
    void sendsLargeFilesInParts(@TempDir Path folder) throws Exception {
        AtomicInteger parts = new AtomicInteger();
        LakeResult result;
        try (Lake lake = open("r1", emulator.client(counting(parts)), PLACE)) {
            lake.started(ORDERS);
            Random random = new Random(1);
            for (int i = 0; i < 40; i++) {
                lake.write(randomText(random, i * 500L, 500));
            }
            lake.completed(ORDERS);
            result = lake.finish();
        }

        StreamResult orders = result.streams().get(0);
        assertThat(orders.bytes()).isGreaterThan(10L << 20);
        assertThat(parts.get())
                .isEqualTo((int) ((orders.bytes() + (8 << 20) - 1) / (8 << 20)))
                .isGreaterThan(1);
        Files.write(
                folder.resolve("file.parquet"),
                emulator.bytes("raw/zone/" + orders.files().get(0)));
        try (Duck duck = new Duck()) {
            assertThat(duck.ask(folder, "SELECT count(*), count(DISTINCT text), sum(id), min(length(text)) FROM FILES"))
                    .containsExactly("20000|20000|199990000|1000");
        }
    }

    private static Batch randomText(Random random, long firstId, int rows) {
        List<Row> batch = new ArrayList<>();
        byte[] bytes = new byte[500];
        for (int i = 0; i < rows; i++) {
            random.nextBytes(bytes);
            Row row = Row.of("id", firstId + i);
            row.put("text", HexFormat.of().formatHex(bytes));
            batch.add(row);
        }
        return new Batch(ORDERS, StreamSlice.WHOLE, batch);
    }

    private static ExecutionInterceptor counting(AtomicInteger parts) {
        return new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                if (context.request() instanceof UploadPartRequest) {
                    parts.incrementAndGet();
                }
            }
        };
    }

    @Test
    void abortsTheUploadsOfAStreamThatFailed() {
        LakeOptions small = lakes.options(PLACE, "r1", null, 4 << 20);
        try (Lake lake = Lake.open(small, new S3Storage(emulator.client(), PLACE, 1 << 20))) {
            load(lake, ITEMS);
            lake.started(ORDERS);
            for (int i = 0; i < 40; i++) {
                lake.write(randomText(new Random(i), i, 500));
            }
            assertThat(emulator.uploads()).as("a row group was written").hasSize(2);
            lake.incomplete(
                    ORDERS, new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read orders: 404 (?)"));

            assertThat(emulator.uploads()).containsExactly("raw/zone/shop/items/load_date=2024-02-29/r1-1.parquet");
            lake.finish();
        }
        assertThat(emulator.uploads()).isEmpty();
        assertThat(emulator.keys()).filteredOn(key -> key.endsWith(".parquet")).hasSize(1);
    }

    @Test
    void abortsEverythingWhenItIsClosedUnfinished() {
        try (Lake lake = open("r1")) {
            load(lake, ITEMS);
            load(lake, ORDERS);
        }
        assertThat(emulator.uploads()).isEmpty();
        assertThat(emulator.keys())
                .filteredOn(key -> !key.startsWith("raw/zone/_weir"))
                .containsExactly("raw/zone/shop/_weir/runs/r1.json");
    }

    @Test
    void abortsTheUploadsOfAKilledRunAndOfNoOther() {
        Lake killed =
                lakes.openAsKilled(lakes.options(PLACE, "r1"), new S3Storage(emulator.client(), PLACE, 32L << 20));
        load(killed, ORDERS);
        try (Lake other = open("r1-2");
                Lake lake = open("r2")) {
            load(other, ITEMS);
            assertThat(lake.states()).isEmpty();
            try (Lake later = open("r3")) {
                assertThat(later.states()).isEmpty();
                assertThat(emulator.uploads())
                        .containsExactly("raw/zone/shop/items/load_date=2024-02-29/r1-2-1.parquet");
            }
        }
        assertThatThrownBy(killed::finish).hasMessageContaining("another run took shop/orders over");
        assertThat(emulator.keys()).noneMatch(key -> key.endsWith(".parquet"));
    }

    @Test
    void finishesARunThatWasKilledWhilePublishing() {
        for (int call = 1; ; call++) {
            Bucket place = new Bucket("lake", "kill" + call);
            FailingStorage storage = new FailingStorage(
                    new S3Storage(emulator.client(), place, 1 << 20), call, FailingStorage.Mode.FOR_GOOD_AFTERWARDS);
            try (Lake lake = Lake.open(lakes.options(place, "r1"), storage)) {
                load(lake, ORDERS);
                load(lake, ITEMS);
                lake.finish();
            } catch (ConnectorException e) {
                assertThat(e.type()).isEqualTo(FailureType.SINK);
            }
            if (!storage.hasFailed()) {
                break;
            }
            try (Lake lake = open("r2", emulator.client(), place)) {
                String prefix = place.prefix() + "/shop/";
                long visible = emulator.keys().stream()
                        .filter(key -> key.startsWith(prefix) && key.endsWith(".parquet"))
                        .count();
                assertThat(visible)
                        .as("after call " + call)
                        .isEqualTo(lake.states().size())
                        .isIn(0L, 2L);
                assertThat(emulator.uploads()).as("after call " + call).isEmpty();
            }
        }
    }

    @Test
    void keepsNothingOfAStreamWhoseUploadFails() {
        ExecutionInterceptor broken = new ExecutionInterceptor() {
            @Override
            public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
                if (context.request() instanceof UploadPartRequest) {
                    throw SdkClientException.create("Connection reset");
                }
                return context.httpRequest();
            }
        };
        try (Lake lake = open("r1", emulator.client(broken), PLACE)) {
            lake.started(ORDERS);
            lake.write(batch(ORDERS, "{\"id\": 1}"));

            assertThatThrownBy(() -> lake.completed(ORDERS))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot write s3://lake/raw/zone/shop/orders/load_date=2024-02-29/r1-1.parquet:"
                            + " the service cannot be reached, Connection reset (check the network and --s3-endpoint)")
                    .extracting(e -> ((ConnectorException) e).type())
                    .isEqualTo(FailureType.SINK);
            assertThat(lake.finish().verdict()).isEqualTo(LakeResult.Verdict.DROPPED);
        }
        assertThat(emulator.uploads()).isEmpty();
        assertThat(emulator.keys()).noneMatch(key -> key.endsWith(".parquet"));
    }

    @Test
    void keepsNothingOfAStreamWhoseUploadIsAnsweredInPart() {
        ExecutionInterceptor cut = new ExecutionInterceptor() {
            @Override
            public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
                return context.response() instanceof UploadPartResponse
                        ? UploadPartResponse.builder().build()
                        : context.response();
            }
        };
        try (Lake lake = open("r1", emulator.client(cut), PLACE)) {
            lake.started(ORDERS);
            lake.write(batch(ORDERS, "{\"id\": 1}"));

            assertThatThrownBy(() -> lake.completed(ORDERS))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage(
                            "Cannot write s3://lake/raw/zone/shop/orders/load_date=2024-02-29/r1-1.parquet:"
                                    + " the service cannot be reached, its answers were cut off (check the network and --s3-endpoint)");
            assertThat(lake.finish().verdict()).isEqualTo(LakeResult.Verdict.DROPPED);
        }
        assertThat(emulator.uploads()).isEmpty();
    }

    @Test
    void usesTheUsualCredentialsAndTheGivenEndpoint() {
        LakeOptions options = lakes.options(PLACE, "r1", emulator.endpoint(), 8 << 20);
        System.setProperty("aws.accessKeyId", S3Emulator.USER);
        System.setProperty("aws.secretAccessKey", S3Emulator.PASSWORD);
        try (Lake lake = Lake.open(options)) {
            load(lake, ITEMS);
            assertThat(lake.finish().publishedRows()).isEqualTo(2);
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
        assertThat(emulator.keys()).contains("raw/zone/shop/items/load_date=2024-02-29/r1-1.parquet");
    }

    @Test
    void saysThatTheBucketIsMissing() {
        assertThatThrownBy(() -> open("r1", emulator.client(), new Bucket("nowhere", "")))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot read s3://nowhere/_weir/head.json: the bucket does not exist (create it, or change --to)");
    }

    @Test
    void saysThatAccessIsDenied() {
        assertThatThrownBy(() -> open("r1", emulator.client("nobody"), PLACE))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot read s3://lake/raw/zone/_weir/head.json: the AWS credentials are not valid, InvalidAccessKeyId (renew them)");
    }

    @Test
    void writesADocumentOnce() {
        try (S3Storage storage = new S3Storage(emulator.client(), PLACE, 1 << 20)) {
            assertThat(storage.read("a/b.json")).isNull();
            assertThat(storage.writeOnce("a/b.json", new byte[] {1})).isTrue();
            assertThat(storage.writeOnce("a/b.json", new byte[] {2})).isFalse();
            assertThat(storage.read("a/b.json")).containsExactly(1);

            storage.write("a/b.json", new byte[] {3});
            storage.write("a/c/d.json", new byte[] {4});
            assertThat(storage.read("a/b.json")).containsExactly(3);
            assertThat(storage.list("a")).containsExactly("a/b.json");

            storage.delete("a/b.json");
            storage.delete("a/b.json");
            assertThat(storage.list("a")).isEmpty();
        }
    }
}
