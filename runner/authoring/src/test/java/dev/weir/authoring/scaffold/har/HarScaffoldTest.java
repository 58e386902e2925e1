package dev.weir.authoring.scaffold.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.authoring.Golden;
import dev.weir.authoring.TestManifests;
import dev.weir.authoring.scaffold.NewConnector;
import dev.weir.authoring.scaffold.ScaffoldException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarScaffoldTest {

    private static final Path SESSION = Path.of("src/test/resources/dev/weir/authoring/scaffold/session.har");

    @Test
    void makesAStreamOfEachEndpointThatListsRecords() throws IOException {
        NewConnector connector = session("");

        Golden.check("scaffold/session.har.yaml", connector.manifest());
        Golden.check(
                "scaffold/session.har.txt",
                String.join("\n", connector.remarks().guesses()) + "\n--\n"
                        + String.join("\n", connector.remarks().left()) + "\n");
        assertThat(TestManifests.read(connector.manifest()).manifest().warnings())
                .isEmpty();
        assertThat(connector.streams()).containsExactly("orders", "lines", "events", "invoices");
    }

    @Test
    void writesNoSecret() throws IOException {
        NewConnector connector = session("");

        assertThat(connector.files("# Session\n").toString()).doesNotContain("not-real", "eyJ");
    }

    @Test
    void looksAtAnotherHostIfToldSo() throws IOException {
        assertThat(session("cdn.example.net").streams()).containsExactly("flags");
        assertThatThrownBy(() -> session("none.example.com"))
                .isInstanceOf(ScaffoldException.class)
                .hasMessageStartingWith(
                        "Cannot make a connector: none of 16 requests of the session asks none.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"log\": 1}",
                "{\"log\": {\"entries\": 1}}",
                "{\"log\": {\"entries\": [1]}}",
                "{\"log\": {\"entries\": [{",
                "\u0000\u0001",
                "{\"log\": {\"entries\": []}}"
            })
    void refusesWhatIsNoSession(String text) {
        assertThatThrownBy(() -> HarScaffold.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ""))
                .isInstanceOf(ScaffoldException.class)
                .hasMessageMatching("Cannot (read the HAR file|make a connector): .+ \\(.+\\)");
    }

    @Test
    void endsInAnErrorWhereItIsNestedTooDeeply() {
        String text = "{\"log\": {\"entries\": [" + "[".repeat(10_000);

        assertThatThrownBy(() -> HarScaffold.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ""))
                .isInstanceOf(ScaffoldException.class);
    }

    private static NewConnector session(String host) throws IOException {
        try (InputStream in = Files.newInputStream(SESSION)) {
            return NewConnector.of(HarScaffold.of(in, host), "Session");
        }
    }
}
