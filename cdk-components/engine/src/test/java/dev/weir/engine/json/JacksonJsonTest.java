package dev.weir.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonJsonTest {

    private static final String REMEDY = " (the source sent something else than it announced, or broke off)";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1}          | '}' stands where ']' was expected at line 1, column 3",
                "<html>       | '<' stands where a value was expected at line 1, column 1",
                "[1,]         | ']' stands where a value was expected at line 1, column 4",
                "not JSON     | 'not' stands where a value was expected at line 1, column 1",
                "[1 2]        | '2' stands where ',' or ']' was expected at line 1, column 4",
                "{~a~:1 ~b~:2} | '~' stands where ',' or '}' was expected at line 1, column 8",
                "{~a~ 1}      | '1' stands where ':' was expected at line 1, column 6",
                "{a:1}        | 'a' stands where a key in double quotes was expected at line 1, column 2",
                "[-]          | ']' stands where a digit was expected at line 1, column 3",
                "[01]         | a number begins with 0 at line 1, column 3",
                "~\\x~         | an escape in a text is not known at line 1, column 3",
                "~\\u12g4~     | 'g' stands where a hexadecimal digit was expected at line 1, column 6",
                "{~\\ud800~: 1} | a key holds half of a surrogate pair at line 1, column 9",
                "[1           | the text ends in the middle",
                "~abc         | the text ends in the middle",
            })
    void saysInItsOwnWordsWhatIsWrong(String body, String reason) {
        assertThatThrownBy(() -> all(json, body.replace('~', '"')))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read JSON: " + reason.replace('~', '"'))
                .hasMessageEndingWith(REMEDY);
    }

    @Test
    void refusesBytesThatBeginInNoEncodingOfJson() {
        byte[] body = {0, 0, '{', 0, 1, 2, 3, 4};

        assertThatThrownBy(() -> json.documents(new ByteArrayInputStream(body)))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot read JSON: Unsupported UCS-4 endianness (2143) detected" + REMEDY);
    }

    @Test
    void namesTheLimitThatABodyExceeds() {
        String remedy = ", which is not read (have the source leave it out)";
        assertThatThrownBy(() -> json.parse("[".repeat(1_001)))
                .hasMessage("Cannot read JSON: objects and lists are nested more than 1000 levels deep at line 1,"
                        + " column 1002" + remedy);
        assertThatThrownBy(() -> json.parse("1".repeat(10_001)))
                .hasMessageStartingWith("Cannot read JSON: a number has more than 10000 characters at line 1,")
                .hasMessageEndingWith(remedy);
        assertThatThrownBy(() -> json.parse("{\"" + "k".repeat(50_001) + "\": 1}"))
                .hasMessageStartingWith("Cannot read JSON: a key has more than 50000 characters at line 1,")
                .hasMessageEndingWith(remedy);
    }

    @Test
    void boundsTextsAndRecordsByTheMemoryThatThereIs() {
        JsonLimits small = JsonLimits.within(128L << 20);

        assertThat(small).isEqualTo(new JsonLimits(16 << 20, 32 << 20));
        assertThat(JsonLimits.tooLarge(small.largestRecord()))
                .hasMessage("Cannot read JSON: a record is larger than 32 MB, which the memory that there is does not"
                        + " allow (give more, for instance WEIR_JAVA_OPTS=-Xmx1g)");
        assertThat(JsonLimits.tooLong("16777216"))
                .hasMessage("Cannot read JSON: a text has more than 16 million characters, which the memory that there"
                        + " is does not allow (give more, for instance WEIR_JAVA_OPTS=-Xmx1g)");
        assertThat(JsonLimits.within(1L << 40).longestText()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void readsALineAfterTheOther() {
        String body = "{\"a\":1}\n\n1\n2.5\r\n\"x\"\n  [3,\n4]\nnull";

        assertThat(all(json.lines(stream(body)))).isEqualTo(json.parse("[{\"a\":1},1,2.5,\"x\",[3,4],null]"));
        assertThat(all(JacksonJson.keeping(KeptForm.JSON).lines(stream(body))))
                .isEqualTo(json.parse("[{\"a\":1},1,2.5,\"x\",[3,4],null]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}\n{\"a\":2} {\"a\":3}", "1\n2 3", "\"x\"\n[1]\"y\"", "1\n2 {\"a\":1}"})
    void refusesASecondDocumentOnALine(String body) {
        assertThatThrownBy(() -> all(json.lines(stream(body))))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot read JSON: a second document stands on line 2 of JSON Lines" + REMEDY);
    }

    private static List<Object> all(JacksonJson json, String body) {
        return all(json.documents(stream(body)));
    }

    private static List<Object> all(DocumentReader documents) {
        List<Object> values = new ArrayList<>();
        while (documents.nextDocument()) {
            values.add(documents.readRecord());
        }
        return values;
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
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
