package dev.weir.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.ComponentPlace;
import dev.weir.cli.ConnectorOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "/work/connectors/support-desk/manifest.yaml, support-desk",
        "/work/connectors/support-desk/../billing/manifest.yaml, billing",
        "/work/connectors/billing.yaml, billing",
        "/work/connectors/billing.v2.yaml, billing.v2",
        "/manifest.yaml, manifest",
    })
    void namesTheSourceAfterTheFolderOrTheFile(String manifest, String source) {
        ConnectorOptions connector = new ConnectorOptions(
                Path.of(manifest), null, null, true, false, null, java.util.Set.of(), ComponentPlace.OF_ENVIRONMENT);

        assertThat(new RunOptions(connector, "lake", List.of(), null, false, null, false, null).source())
                .isEqualTo(source);
    }

    @Test
    void namesRunsByTheirStart() {
        Instant start = Instant.parse("2025-06-15T12:00:00.5Z");

        assertThat(RunId.at(start)).matches("20250615T120000Z-[0-9a-f]{8}").isNotEqualTo(RunId.at(start));
    }
}
