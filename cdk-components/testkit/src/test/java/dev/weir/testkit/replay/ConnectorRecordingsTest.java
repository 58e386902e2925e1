package dev.weir.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.http.Transport;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.http.Response;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recordings of our own connectors. */
class ConnectorRecordingsTest {

    private static final Path CONNECTORS = Path.of("../../connector-manifests");

    static Stream<Path> connectors() throws IOException {
        try (Stream<Path> folders = Files.list(CONNECTORS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest.yaml"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void everyRecordedRequestFindsItsAnswer(Path connector) {
        RecordedExchanges exchanges = RecordedExchanges.load(connector.resolve("exchanges"));
        int count = 0;
        for (Recording recording : RecordingFiles.load(connector.resolve("exchanges"), new JacksonJson())) {
            for (Exchange exchange : recording.exchanges()) {
                Response answer = exchanges.exchange(exchange.request(), Transport.Timeouts.DEFAULT);
                assertThat(answer.status()).isEqualTo(exchange.status());
                assertThat(answer.text())
                        .isEqualTo(new String(exchange.body(), java.nio.charset.StandardCharsets.UTF_8));
                count++;
            }
        }
        assertThat(count).isPositive();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void configurationBesideTheManifestIsTheRecordedOne(Path connector) throws IOException {
        RecordedExchanges exchanges = RecordedExchanges.load(connector.resolve("exchanges"));
        Row config = (Row) new JacksonJson().parse(Files.readString(connector.resolve("config.json")));

        assertThat(exchanges.config()).isEqualTo(config);
        assertThat(exchanges.asOf()).isEqualTo(Instant.parse("2025-06-15T12:00:00Z"));
    }
}
