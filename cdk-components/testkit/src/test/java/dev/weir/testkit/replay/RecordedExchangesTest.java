package dev.weir.testkit.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.http.Transport;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedExchangesTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    Path folder;

    @Test
    void answersWithStatusHeadersAndBody() {
        RecordedExchanges exchanges =
                recorded(exchange("GET", "https://api.example.com/items?page=1", "{}", "{}", 201, "one"));

        Response answer = exchanges.exchange(get("https://api.example.com/items?page=1"), Transport.Timeouts.DEFAULT);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/json");
        assertThat(answer.text()).isEqualTo("one");
        assertThat(answer.request()).hasToString("GET https://api.example.com/items");
    }

    @Test
    void streamsTheBodyAndReadsItAsJson() throws IOException {
        RecordedExchanges exchanges =
                recorded(exchange("GET", "https://api.example.com/a", "{}", "{}", 200, "{\\\"n\\\": [1, null]}"));

        Response answer = exchanges.exchange(get("https://api.example.com/a"), Transport.Timeouts.DEFAULT);

        assertThat(new String(answer.body().readAllBytes(), UTF_8)).isEqualTo("{\"n\": [1, null]}");
        assertThat(answer.json())
                .isInstanceOfSatisfying(
                        Row.class,
                        row -> assertThat(row.get("n"))
                                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                                .containsExactly(1L, null));
    }

    @Test
    void bodyThatIsNotJsonReadsAsAnEmptyRow() {
        RecordedExchanges exchanges = recorded(exchange("GET", "https://api.example.com/a", "{}", "{}", 200, "<html>"));

        assertThat(exchanges
                        .exchange(get("https://api.example.com/a"), Transport.Timeouts.DEFAULT)
                        .json())
                .isEqualTo(new Row());
    }

    @Test
    void decodesBinaryAnswers() throws IOException {
        RecordedExchanges exchanges = written("""
                {"config": {}, "as_of": "2025-06-15T12:00:00Z", "exchanges": [
                 {"request": {"method": "GET", "url": "https://a.example.com", "headers": {}, "body": {}},
                  "response": {"status": 200, "headers": {}, "body": {"base64": "AAH/"}}}]}""");

        Response answer = exchanges.exchange(get("https://a.example.com/"), Transport.Timeouts.DEFAULT);

        assertThat(answer.body().readAllBytes()).containsExactly(0, 1, 255);
    }

    @Test
    void orderAndSpellingOfTheQueryDoNotCount() {
        RecordedExchanges exchanges = recorded(
                exchange("GET", "https://API.example.com/a%20b?x=1&y=a+b&x=0&empty=", "{}", "{}", 200, "found"));

        assertThat(text(exchanges, get("https://api.example.com/a b?empty&x=0&y=a%20b&x=1")))
                .isEqualTo("found");
    }

    @Test
    void jsonBodiesAreComparedByStructure() {
        RecordedExchanges exchanges = recorded(exchange(
                "POST",
                "https://api.example.com/s",
                "{}",
                "{\"text\": \"{\\\"a\\\": 1, \\\"b\\\": [2.0, null]}\"}",
                200,
                "found"));

        assertThat(text(exchanges, post("https://api.example.com/s", "application/json", "{\"b\":[2,null],\"a\":1.0}")))
                .isEqualTo("found");
        assertThatThrownBy(() -> text(
                        exchanges, post("https://api.example.com/s", "application/json", "{\"b\":[null,2],\"a\":1}")))
                .hasMessage(
                        "Cannot replay POST https://api.example.com/s: no recorded exchange fits"
                                + " (nearest: POST api.example.com/s; differs in body b[0]: none instead of 2, body b[1]: 2 instead of none)");
    }

    @Test
    void formsAreComparedAsMaps() {
        String headers = "{\"Content-Type\": \"" + FORM + "; charset=utf-8\"}";
        RecordedExchanges exchanges = recorded(
                exchange("POST", "https://api.example.com/t", headers, "{\"text\": \"a=1&b=x+y\"}", 200, "found"));

        assertThat(text(exchanges, post("https://api.example.com/t", FORM, "b=x%20y&a=1")))
                .isEqualTo("found");
    }

    @Test
    void equalRequestsGetTheirAnswersInTurnAndTheLastRepeats() {
        RecordedExchanges exchanges = recorded(
                exchange("GET", "https://api.example.com/a", "{}", "{}", 429, "wait"),
                exchange("GET", "https://api.example.com/a", "{}", "{}", 200, "then"));

        assertThat(List.of(
                        text(exchanges, get("https://api.example.com/a")),
                        text(exchanges, get("https://api.example.com/a")),
                        text(exchanges, get("https://api.example.com/a"))))
                .containsExactly("wait", "then", "then");
    }

    @Test
    void headersDecideBetweenOtherwiseEqualRequests() {
        RecordedExchanges exchanges = recorded(
                exchange("GET", "https://api.example.com/a", "{\"X-Account\": \"one\"}", "{}", 200, "of one"),
                exchange("GET", "https://api.example.com/a", "{\"X-Account\": \"two\"}", "{}", 200, "of two"));

        assertThat(text(exchanges, get("https://api.example.com/a").withHeader("x-account", "two")))
                .isEqualTo("of two");
        assertThat(text(exchanges, get("https://api.example.com/a").withHeader("x-account", "two")))
                .isEqualTo("of two");
        assertThat(text(exchanges, get("https://api.example.com/a").withHeader("x-account", "one")))
                .isEqualTo("of one");
    }

    @Test
    void unknownRequestNamesTheNearestAndTheDifference() {
        RecordedExchanges exchanges = recorded(
                exchange("GET", "https://api.example.com/other", "{}", "{}", 200, ""),
                exchange("GET", "https://api.example.com/items?page=1&size=5&old=1", "{}", "{}", 200, ""));

        assertThatThrownBy(() -> text(exchanges, get("https://api.example.com/items?page=2&size=5&new=1")))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot replay GET https://api.example.com/items: no recorded exchange fits"
                        + " (nearest: GET api.example.com/items; differs in query page: 2 instead of 1,"
                        + " query new is new, query old is lacking)");
    }

    @Test
    void unknownRequestDoesNotTellCredentials() {
        RecordedExchanges exchanges = recorded(exchange(
                "POST",
                "https://api.example.com/a?api_key=synthetic-one",
                "{}",
                "{\"text\": \"synthetic-two\"}",
                200,
                ""));

        assertThatThrownBy(() -> text(
                        exchanges,
                        post("https://api.example.com/a?api_key=synthetic-three", "text/plain", "synthetic-four")))
                .hasMessage("Cannot replay POST https://api.example.com/a: no recorded exchange fits"
                        + " (nearest: POST api.example.com/a; differs in query api_key: … instead of …,"
                        + " body: text instead of text)");
    }

    @Test
    void emptyRecordingSaysSo() {
        RecordedExchanges exchanges = recorded();

        assertThatThrownBy(() -> text(exchanges, get("https://api.example.com/a")))
                .hasMessage(
                        "Cannot replay GET https://api.example.com/a: no recorded exchange fits (the recording is empty)");
    }

    @Test
    void folderIsReadInTheOrderOfNamesAndTheFirstFileSaysConfigurationAndNow() throws IOException {
        write(
                "2.json",
                recording(
                        "{\"account\": 2}",
                        "2025-06-16T12:00:00Z",
                        exchange("GET", "https://api.example.com/a", "{}", "{}", 200, "second")));
        write(
                "1.json",
                recording(
                        "{\"account\": 1}",
                        "2025-06-15T12:00:00Z",
                        exchange("GET", "https://api.example.com/a", "{}", "{}", 200, "first")));
        write("notes.txt", "no recording");

        RecordedExchanges exchanges = RecordedExchanges.load(folder);

        assertThat(exchanges.config()).isEqualTo(Row.of("account", 1L));
        assertThat(exchanges.asOf()).isEqualTo(Instant.parse("2025-06-15T12:00:00Z"));
        assertThat(text(exchanges, get("https://api.example.com/a"))).isEqualTo("first");
        assertThat(text(exchanges, get("https://api.example.com/a"))).isEqualTo("second");
    }

    @Test
    void configurationIsACopy() {
        RecordedExchanges exchanges = recorded();
        exchanges.config().put("changed", true);

        assertThat(exchanges.config()).isEmpty();
    }

    @Test
    void threadsShareTheTurn() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(exchange("GET", "https://api.example.com/a", "{}", "{}", 200, "answer " + i));
        }
        RecordedExchanges exchanges = recorded(all.toArray(String[]::new));

        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<String>> given = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            given.add(threads.submit(() -> text(exchanges, get("https://api.example.com/a"))));
        }

        List<String> texts = new ArrayList<>();
        for (Future<String> answer : given) {
            texts.add(answer.get());
        }
        threads.shutdown();
        assertThat(texts).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void missingFileSaysWhatToDo() {
        Path missing = folder.resolve("none.json");

        assertThatThrownBy(() -> RecordedExchanges.load(missing))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.CONFIG))
                .hasMessage("Cannot read recording " + missing + ": there is no such file (record a run first)");
    }

    @Test
    void folderWithoutRecordingsSaysWhatToDo() {
        assertThatThrownBy(() -> RecordedExchanges.load(folder))
                .hasMessage(
                        "Cannot read recording " + folder + ": the folder holds no *.json file (record a run first)");
    }

    @Test
    void fileThatIsNoRecordingNamesThePlace() throws IOException {
        Path file = write("1.json", """
                {"config": {}, "as_of": "2025-06-15T12:00:00Z", "exchanges": [
                 {"request": {"method": "GET", "url": "https://a.example.com", "headers": {}, "body": {}},
                  "response": {"status": "200", "headers": {}, "body": {}}}]}""");

        assertThatThrownBy(() -> RecordedExchanges.load(file))
                .hasMessage("Cannot read recording " + file + ": 'exchanges[0].response.status' is not a number"
                        + " (see the format in connector-manifests/README.md)");
    }

    @Test
    void lackingEntryIsNamed() throws IOException {
        Path file = write("1.json", "{\"config\": {}, \"exchanges\": []}");

        assertThatThrownBy(() -> RecordedExchanges.load(file))
                .hasMessage("Cannot read recording " + file
                        + ": 'as_of' is missing (see the format in connector-manifests/README.md)");
    }

    @Test
    void wrongInstantIsNamed() throws IOException {
        Path file = write("1.json", recording("{}", "yesterday"));

        assertThatThrownBy(() -> RecordedExchanges.load(file))
                .hasMessage("Cannot read recording " + file + ": 'as_of' is not an instant like 2025-06-15T12:00:00Z"
                        + " (see the format in connector-manifests/README.md)");
    }

    @Test
    void brokenJsonNamesTheFile() throws IOException {
        Path file = write("1.json", "{\"config\": ");

        assertThatThrownBy(() -> RecordedExchanges.load(file))
                .hasMessageStartingWith("Cannot read recording " + file + ": Cannot read JSON: ");
    }

    private RecordedExchanges recorded(String... exchanges) {
        return written(recording("{}", "2025-06-15T12:00:00Z", exchanges));
    }

    private RecordedExchanges written(String text) {
        try {
            return RecordedExchanges.load(write("recording.json", text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String recording(String config, String asOf, String... exchanges) {
        return "{\"config\": " + config + ", \"as_of\": \"" + asOf + "\", \"exchanges\": ["
                + String.join(",", exchanges) + "]}";
    }

    private static String exchange(String method, String url, String headers, String body, int status, String answer) {
        return """
                {"request": {"method": "%s", "url": "%s", "headers": %s, "body": %s},
                 "response": {"status": %d, "headers": {"Content-Type": "application/json"}, "body": {"text": "%s"}}}""".formatted(method, url, headers, body, status, answer);
    }

    private static Request get(String url) {
        return new Request("GET", url, Headers.NONE, null);
    }

    private static Request post(String url, String contentType, String body) {
        return new Request("POST", url, Headers.of(Map.of("Content-Type", contentType)), body.getBytes(UTF_8));
    }

    private static String text(RecordedExchanges exchanges, Request request) {
        return exchanges.exchange(request, Transport.Timeouts.DEFAULT).text();
    }
}
