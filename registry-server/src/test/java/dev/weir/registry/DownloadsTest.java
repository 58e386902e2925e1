package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.usage.Downloads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class DownloadsTest {

    private static final Coordinates COUNTED = new Coordinates("com.example", "counted", "1.0.0");
    private static final String JAR = "/repository/releases/com/example/counted/1.0.0/counted-1.0.0.jar";

    private final Store store;
    private RunningRegistry registry;

    DownloadsTest(Store store) {
        this.store = store;
    }

    private Downloads published() throws IOException {
        registry = RunningRegistry.fresh(store, true);
        registry.publisher().deploy("counted", "1.0.0", Jars.of("example.Counted"));
        return new Downloads(registry.database, registry.clock);
    }

    @Test
    void countsByVersionAndDay() throws IOException {
        Downloads downloads = published();
        downloads.count(COUNTED);
        downloads.count(COUNTED);
        downloads.flush();
        registry.clock.move(Duration.ofDays(2));
        downloads.count(COUNTED);
        downloads.flush();
        downloads.flush();

        assertThat(downloads.lastDays("com.example", "counted", 4))
                .containsExactly(
                        new Downloads.Day(LocalDate.of(2025, 12, 31), 0),
                        new Downloads.Day(LocalDate.of(2026, 1, 1), 2),
                        new Downloads.Day(LocalDate.of(2026, 1, 2), 0),
                        new Downloads.Day(LocalDate.of(2026, 1, 3), 1));
        assertThat(downloads.byVersion("com.example", "counted")).isEqualTo(Map.of("1.0.0", 3L));
    }

    @Test
    void addsUpWhatSeveralRegistriesOnOneDatabaseCount() throws IOException {
        Downloads one = published();
        Downloads other = new Downloads(registry.database, registry.clock);
        one.count(COUNTED);
        other.count(COUNTED);
        one.flush();
        other.flush();

        assertThat(one.byVersion("com.example", "counted")).isEqualTo(Map.of("1.0.0", 2L));
    }

    @Test
    void passesOverVersionsThatAreGone() throws IOException {
        Downloads downloads = published();
        downloads.count(new Coordinates("com.example", "counted", "9.0.0"));
        downloads.flush();

        assertThat(downloads.byVersion("com.example", "counted")).isEmpty();
    }

    @Test
    void keepsWhatCannotBeWrittenForTheNextTime() throws IOException {
        Downloads downloads = published();
        registry.database.run(handle -> handle.execute("ALTER TABLE downloads RENAME TO elsewhere"));
        downloads.count(COUNTED);
        try {
            assertThatThrownBy(downloads::flush).isInstanceOf(JdbiException.class);
        } finally {
            registry.database.run(handle -> handle.execute("ALTER TABLE elsewhere RENAME TO downloads"));
        }
        downloads.flush();

        assertThat(downloads.byVersion("com.example", "counted")).isEqualTo(Map.of("1.0.0", 1L));
    }

    @Test
    void countsJarsThatAreHandedOutFromTheirBeginning(@TempDir Path folder) throws IOException {
        try (RunningRegistry own = new RunningRegistry(store, folder, true)) {
            own.publisher().deploy("counted", "1.0.0", Jars.of("example.Counted"));
            Client reader = new Client(own.url(), "");
            String tag = reader.get(JAR).header("ETag");
            reader.get(JAR, "Range", "bytes=0-9");

            reader.get(JAR, "Range", "bytes=10-");
            reader.get(JAR, "If-None-Match", tag);
            reader.head(JAR);
            reader.get(JAR.replace(".jar", ".pom"));
            reader.get(JAR + ".sha1");

            own.stopServer();
            assertThat(new Downloads(own.database, own.clock).byVersion("com.example", "counted"))
                    .isEqualTo(Map.of("1.0.0", 2L));
        }
    }
}
