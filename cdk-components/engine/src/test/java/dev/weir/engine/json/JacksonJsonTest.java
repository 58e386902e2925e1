package dev.weir.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JacksonJsonTest {

    private final JacksonJson json = new JacksonJson();

    @Test
    void keepsWhatJsonSays() {
        String text = "{\"b\":1,\"a\":[true,null,\"ü\",{\"x\":-2.5}],\"big\":18446744073709551615}";

        assertThat(json.write(json.parse(text))).isEqualTo(text);
    }

    @Test
    void wholeNumbersBeyondSixtyFourBitsBecomeFloating() {
        assertThat(json.parse("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(json.parse("18446744073709551616")).isEqualTo(1.8446744073709552E19);
        assertThat(json.parse("-9223372036854775809")).isEqualTo(-9.223372036854775808E18);
    }

    @Test
    void lastOfEqualKeysWins() {
        assertThat(json.parse("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo(Row.of(java.util.Map.of("a", 3L, "b", 2L)));
    }

    @Test
    void readsNanAsPythonDoesAndWritesNull() {
        assertThat(json.write(json.parse("[NaN,1.0]"))).isEqualTo("[null,1.0]");
    }

    @Test
    void saysWhereTextIsNotJson() {
        assertThatThrownBy(() -> json.parse("{\"a\": 1,\n oops}"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read JSON: ")
                .hasMessageContaining("line 2");
    }

    @Test
    void saysNothingOfTheParsersInternals() {
        String remedy = " (the source sent something else than it announced, or broke off)";
        assertThatThrownBy(() -> json.parse("[1}"))
                .hasMessage("Cannot read JSON: Unexpected close marker '}': expected ']' at line 1, column 3" + remedy);
        assertThatThrownBy(() -> json.parse("[".repeat(1_001)))
                .hasMessage(
                        "Cannot read JSON: Document nesting depth (1001) exceeds the maximum allowed (1000)" + remedy);
        assertThatThrownBy(() -> json.parse("<html>"))
                .hasMessage(
                        "Cannot read JSON: Unexpected character ('<' (code 60)): expected a valid value (JSON String,"
                                + " Number, Array, Object or token 'null', 'true' or 'false') at line 1, column 1"
                                + remedy);
    }

    @Test
    void rejectsEmptyTextAndTrailingText() {
        assertThatThrownBy(() -> json.parse("")).hasMessage("Cannot read JSON: the text is empty");
        assertThatThrownBy(() -> json.parse("1 2"))
                .hasMessage("Cannot read JSON: there is more behind the first value");
    }

    @Test
    void walksThroughADocumentAndSkipsTheRest() {
        DocumentReader reader = documents("{\"meta\":{\"n\":[1,2]},\"items\":[{\"id\":1},{\"id\":2}],\"end\":true}");
        List<Object> ids = new ArrayList<>();

        assertThat(reader.nextDocument()).isTrue();
        reader.enter();
        while (reader.next()) {
            if (reader.key().equals("items")) {
                reader.enter();
                while (reader.next()) {
                    ids.add(reader.read());
                }
            }
        }

        assertThat(ids).containsExactly(Row.of("id", 1L), Row.of("id", 2L));
        assertThat(reader.nextDocument()).isFalse();
    }

    @Test
    void goesOnToTheNextDocumentFromTheMiddleOfOne() {
        DocumentReader reader = documents("{\"a\":[1,[2,3]]} {\"b\":2}\n[3]");

        assertThat(reader.nextDocument()).isTrue();
        reader.enter();
        assertThat(reader.next()).isTrue();
        reader.enter();
        assertThat(reader.next()).isTrue();
        assertThat(reader.nextDocument()).isTrue();
        assertThat(reader.read()).isEqualTo(Row.of("b", 2L));
        assertThat(reader.nextDocument()).isTrue();
        assertThat(reader.kind()).isEqualTo(DocumentReader.Kind.ARRAY);
        assertThat(reader.nextDocument()).isFalse();
    }

    @Test
    void aDocumentThatBreaksOffIsAFailure() {
        DocumentReader reader = documents("{\"items\":[{\"id\":1},");
        reader.nextDocument();
        reader.enter();
        reader.next();
        reader.enter();
        reader.next();
        assertThat(reader.read()).isEqualTo(Row.of("id", 1L));

        assertThatThrownBy(reader::next)
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read JSON");
    }

    private DocumentReader documents(String text) {
        return json.documents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
