package dev.weir.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.storage.Location;
import dev.weir.spi.failure.ConnectorException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LakeOptionsTest {

    private static LakeOptions options(String source, String run) {
        return new LakeOptions(
                new Location.Folder(Path.of("lake")),
                source,
                null,
                LakeDeclaration.NONE,
                false,
                Lakes.NOW,
                run,
                null,
                1,
                false,
                row -> {},
                (level, text) -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "2024-02-29T23.30.00Z_1", "0"})
    void takesPlainRunIds(String run) {
        assertThat(options("shop", run).runId()).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", "-a", "_a", "é", "a b", "a:b"})
    void refusesRunIdsThatAreNoNames(String run) {
        assertThatThrownBy(() -> options("shop", run))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot start run '" + run + "': not a run's name (up to 100 of A-Z a-z 0-9 - _ ."
                        + " starting with a letter or digit)");
    }

    @Test
    void needsASource() {
        assertThatThrownBy(() -> options(" ", "r1"))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot write to lake: the source has no name (name the connector)");
    }
}
