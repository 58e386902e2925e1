package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryCommandTest {

    private static final String DESK = "../../connector-manifests/support-desk";
    private static final String PAYMENTS = "../../connector-manifests/partner-payments";

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    private LiveApi api;

    @BeforeEach
    void open() throws IOException {
        api = new LiveApi();
    }

    @AfterEach
    void close() {
        api.close();
    }

    private int tryOut(String... more) throws IOException {
        List<String> words = new java.util.ArrayList<>(List.of(
                "try", LiveApi.MANIFEST, "items", "--config", api.config(folder).toString(), "--no-wait"));
        words.addAll(List.of(more));
        return shell.run(words.toArray(String[]::new));
    }

    /** Without the port, and how long something took. */
    private String told() {
        return shell.out()
                .replace(api.url(), "http://api")
                .replaceAll(", \\d+ ms", ", TIME")
                .replaceAll(", \\d+\\.\\d s\n", ", TIME\n");
    }

    @Test
    void tellsAllAboutALiveRead() throws IOException {
        assertThat(tryOut()).isZero();

        assertThat(told()).isEqualTo(Files.readString(Path.of("src/test/resources/trial/try.txt")));
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void showsNoCredential() throws IOException {
        tryOut("--bodies", "--check");
        String text = shell.out();
        tryOut("--bodies", "--check", "--format", "json");

        api.breakPage(2);
        String json = shell.out();
        tryOut();

        for (String out : List.of(text, json, shell.out())) {
            assertThat(out)
                    .contains("****")
                    .doesNotContain(LiveApi.PASSWORD, LiveApi.SESSION, "c00kie", "%2541", "p\\\"ss");
        }
    }

    @Test
    void failsWithTheRequestThatLedToIt() throws IOException {
        api.breakPage(2);

        assertThat(tryOut()).isEqualTo(1);

        assertThat(told())
                .contains("answer 403, application/json")
                .contains("{\"error\": \"not for you, ")
                .contains("\n  FAILED: Cannot read from the source: ")
                .contains("the last request was 3, GET http://api/items?signed_by=****&page=2\n")
                .contains("\nnext: mend what FAILED says, in items; --bodies shows what was answered\n");
    }

    @Test
    void endsEarlyByLimitsAndSaysSo() throws IOException {
        assertThat(tryOut("--pages", "1")).isZero();

        assertThat(api.requests()).hasSize(2);
        assertThat(shell.out())
                .contains("    stops here: as many pages as --pages allows for a slice\n")
                .contains("; a limit ended it early\n");

        assertThat(tryOut("--records", "1")).isZero();
        assertThat(shell.out()).contains("as many records as --records allows for a stream");
        assertThat(api.requests()).hasSize(4);
    }

    @Test
    void tellsProgramsTheSameInJsonLines() throws IOException {
        assertThat(tryOut("--format", "json")).isZero();

        List<Row> events = shell.lines().stream()
                .map(line -> (Row) new JacksonJson().parse(line))
                .toList();
        assertThat(events)
                .extracting(event -> event.get("event"))
                .startsWith(
                        "stream", "slice", "request", "answer", "request", "answer", "record", "page", "request",
                        "answer", "retry")
                .endsWith("state", "stream_end", "summary");
        assertThat(events)
                .filteredOn(event -> "request".equals(event.get("event")))
                .extracting(event -> event.get("reason"))
                .containsExactly(
                        "login of SessionTokenAuthenticator",
                        "first page",
                        "page 2, token 2 of PageIncrement",
                        "attempt 2, page 2, token 2 of PageIncrement",
                        "page 3, token 3 of PageIncrement");
        assertThat(events)
                .filteredOn(event -> "record".equals(event.get("event")))
                .hasSize(4);
        assertThat(events.get(events.size() - 1)).containsEntry("records", 4L).containsEntry("requests", 5L);
    }

    @Test
    void saysWhyParentsAreReadAndWhereSlicesEnd() {
        assertThat(shell.run("try", DESK, "comments", "--replay", "--slices", "2"))
                .isZero();

        assertThat(shell.out())
                .contains("\n  parent stream tickets: {\"start_time\":\"2025-06-01T00:00:00Z\",")
                .contains(
                        "\n    request 1, parent stream tickets, first page: GET https://desk.example.com/api/v3/tickets?")
                .contains("\n  slice 2: {\"ticket_id\":41004,")
                .contains("\n  stops here: as many slices as --slices allows, there may be more\n")
                .contains(" of 2 slices, by 3 requests; a limit ended it early\n");
    }

    @Test
    void saysWhoseLoginARequestIs() {
        assertThat(shell.run("try", PAYMENTS, "transactions", "--replay", "--slices", "1"))
                .isZero();

        assertThat(shell.out())
                .contains(
                        "    request 1, login of OAuthAuthenticator: POST https://identity.payments.example.com/oauth/token\n")
                .contains("&client_secret=****&refresh_token=****\n")
                .contains("\n    page 3: 0 records; the last one: a page without records\n")
                .contains("\n  stops here: as many slices as --slices allows, of 3\n");
    }

    @Test
    void refusesStreamsThatThereAreNot() throws IOException {
        assertThat(shell.run(
                        "try",
                        LiveApi.MANIFEST,
                        "item",
                        "--config",
                        api.config(folder).toString()))
                .isEqualTo(1);

        assertThat(shell.out())
                .contains("FAILED: Cannot read stream 'item': the manifest has no such stream (known: items)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "try : MANIFEST is missing",
                "try m.yaml --pages none : --pages 'none' is no whole number above 0",
                "try m.yaml --slices 0 : --slices '0' is no whole number above 0",
                "try m.yaml --format xml : --format knows no 'xml', only text, json",
                "record m.yaml --syncs 10 : --syncs '10' is more than 9",
                "record m.yaml --scrub : --scrub wants a value, FIELD|REGEX",
            })
    void saysWhatIsWrongWithACommandLine(String line, String reason) {
        String[] words = line.split(" ");

        assertThat(shell.run(words)).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir " + words[0] + ": " + reason + " (see weir " + words[0] + " --help)\n");
    }
}
