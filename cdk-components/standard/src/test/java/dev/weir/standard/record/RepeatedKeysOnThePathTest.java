package dev.weir.standard.record;

import static dev.weir.standard.fixture.Values.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of equal keys the last counts, as in Python; where that is too late, nothing vanishes without a word. */
class RepeatedKeysOnThePathTest {

    private final Scope scope = new TestRuntime().scope();
    private final JacksonJson json = new JacksonJson();
    private final List<@Nullable Object> records = new ArrayList<>();

    private List<@Nullable Object> extract(JacksonJson parser, String body, String... path) {
        records.clear();
        DocumentReader documents = parser.documents(new ByteArrayInputStream(body.getBytes(UTF_8)));
        Rows rows =
                new DpathExtractor(texts(path), null).extract(new EnvelopeReader(documents, Interest.NOTHING), scope);
        rows.forEachRemaining(records::add);
        return records;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":[],\"data\":[{\"a\":1}]}                      | data    | [{\"a\":1}]",
                "{\"data\":null,\"x\":0,\"data\":[{\"a\":1}]}            | data    | [{\"a\":1}]",
                "{\"data\":{\"a\":1},\"data\":{\"a\":2}}                 | data    | [{\"a\":2}]",
                "{\"data\":{\"a\":1},\"data\":null}                      | data    | []",
                "{\"data\":{\"a\":1},\"data\":[{\"a\":2},{\"a\":3}]}     | data    | [{\"a\":2},{\"a\":3}]",
                "{\"d\":{\"x\":1},\"d\":{\"e\":[{\"a\":1}]}}             | d/e     | [{\"a\":1}]",
                "{\"d\":{\"e\":{\"a\":1}},\"d\":{\"x\":[{\"a\":2}]}}     | d/e     | []",
                "{\"d\":{\"e\":{\"a\":1}},\"d\":7}                       | d/e     | []",
                "{\"d\":[{\"e\":{\"a\":1}},{\"e\":{\"a\":2}}]}           | d/0/e   | [{\"a\":1}]",
                "{\"d\":[{\"e\":{\"a\":1},\"e\":{\"a\":2}}]}             | d/0/e   | [{\"a\":2}]",
                "{\"d\":[[{\"a\":1}]],\"d\":[[{\"a\":2}]]}               | d/-1    | [{\"a\":2}]",
                "{\"d\":[{\"a\":1}]}{\"d\":[{\"a\":2}]}                  | d       | [{\"a\":1},{\"a\":2}]",
            })
    void theLastCountsAsLongAsNothingWasHandedOut(String body, String path, String expected) {
        assertThat(extract(json, body, path.split("/"))).isEqualTo(json.parse(expected));
        assertThat(extract(JacksonJson.keeping(KeptForm.JSON), body, path.split("/")))
                .isEqualTo(json.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[{\"a\":1}],\"data\":[{\"a\":2}]}",
                "{\"data\":[{\"a\":1}],\"data\":[]}",
                "{\"data\":[{\"a\":1}],\"next\":2,\"data\":null}",
            })
    void aRepeatedListBehindRecordsThatWereHandedOutIsAFailure(String body) {
        assertThatThrownBy(() -> extract(json, body, "data"))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot extract records: the key 'data' stands twice in one object of the response, and the"
                        + " records under the first one were read already (the source has to send it once; with a glob"
                        + " in field_path, such as '[d]ata', the response is read whole and the last one counts)")
                .extracting(e -> ((ConnectorException) e).type())
                .isEqualTo(FailureType.SOURCE_PERMANENT);
        assertThat(records).isEqualTo(json.parse("[{\"a\":1}]"));
    }

    @Test
    void aRepeatedKeyFurtherUpIsAFailureToo() {
        assertThatThrownBy(() -> extract(json, "{\"d\":{\"e\":[{\"a\":1}]},\"d\":{}}", "d", "e"))
                .hasMessageStartingWith("Cannot extract records: the key 'd' stands twice in one object");
    }

    @Test
    void aGlobReadsTheResponseWhole() {
        assertThat(extract(json, "{\"data\":[{\"a\":1}],\"data\":[{\"a\":2}]}", "[d]ata"))
                .isEqualTo(json.parse("[{\"a\":2}]"));
    }

    @Test
    void keysInsideARecordGiveTheirLastValue() {
        String body = "{\"data\":[{\"a\":1,\"b\":\"x\",\"a\":\"y\",\"c\":{\"k\":1.5,\"k\":[2]},\"b\":null}]}";
        List<?> expected = (List<?>) json.parse("[{\"a\":\"y\",\"b\":null,\"c\":{\"k\":[2]}}]");

        assertThat(extract(json, body, "data")).isEqualTo(expected);
        assertThat(extract(JacksonJson.keeping(KeptForm.JSON), body, "data")).isEqualTo(expected);
    }
}
