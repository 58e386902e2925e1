package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.lsp.finding.Vocabularies;
import dev.weir.manifest.Vocabulary;
import dev.weir.validator.RuleBook;
import dev.weir.validator.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that say things out of order, or things that are no messages. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MannersTest {

    private static final ClassLoader LOADER = MannersTest.class.getClassLoader();
    private static final Descriptors DESCRIPTORS = Descriptors.of(List.of());
    private static final String HOVER =
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":\"file:///a\"},\"position\":{\"line\":0,\"character\":0}}}";
    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";
    private static final String SHUTDOWN = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}";
    private static final String EXIT = "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void refusesRequestsBeforeTheFirst() {
        assertThat(talk(message(HOVER) + message(SHUTDOWN) + message(EXIT))).isFalse();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "\"id\":7,\"error\":{\"code\":-32002,\"message\":\"Cannot answer textDocument/hover: the client has"
                                + " not begun (send initialize first)\"}")
                .contains("\"id\":2,\"error\":{\"code\":-32002");
        assertThat(said).isEmpty();
    }

    @Test
    void refusesRequestsAfterTheLast() {
        boolean tookLeave =
                talk(message(INITIALIZE) + message(INITIALIZE) + message(SHUTDOWN) + message(HOVER) + message(EXIT));

        assertThat(tookLeave).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"id\":1,\"error\":{\"code\":-32600,\"message\":\"Cannot answer initialize: it was answered"
                        + " already (send it once)\"}")
                .contains(
                        "\"id\":7,\"error\":{\"code\":-32600,\"message\":\"Cannot answer textDocument/hover: the client"
                                + " took leave with shutdown (send exit)\"}");
        assertThat(said).isEmpty();
    }

    @Test
    void endsWithALineAtAMessageWithoutLength() {
        assertThat(talk(message(INITIALIZE) + "Content-Type: nothing\r\n\r\n" + HOVER))
                .isFalse();

        assertThat(said)
                .containsExactly("Cannot read messages: one has no Content-Length"
                        + " (the client has to send its length before each)");
    }

    @Test
    void endsWithLinesAtALengthThatIsNone() {
        assertThat(talk("Content-Length: many\r\n\r\n" + HOVER)).isFalse();

        assertThat(said)
                .containsExactly(
                        "Cannot understand the client: For input string: \"many\"",
                        "Cannot read messages: one has no Content-Length"
                                + " (the client has to send its length before each)");
    }

    @Test
    void saysInALineWhatIsNoMessage() {
        assertThat(talk(message("{\"jsonrpc\": nonsense") + "hello\n\nworld\n\n"))
                .isFalse();

        assertThat(said)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("Cannot ").doesNotContain("\n", "\tat "));
    }

    private boolean talk(String input) {
        Session session = new Session(
                new Vocabularies(DESCRIPTORS, Vocabulary.of(DESCRIPTORS)),
                Validator.of(DESCRIPTORS, LOADER),
                RuleBook.of(LOADER),
                "1.2.3");
        return session.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, said::add);
    }

    private static String message(String json) {
        return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }
}
