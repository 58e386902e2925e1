package dev.weir.standard.record;

import static dev.weir.standard.fixture.Values.row;
import static dev.weir.standard.fixture.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.standard.decoder.JsonDecoder;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.fixture.TreeReader;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON decoder and the extractor on whole bodies. Expected values were compared with airbyte-cdk 7.39.1. */
class ExtractionTest {

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");

    private List<@Nullable Object> extract(String body, String... path) {
        DocumentReader reader = new JsonDecoder().open(TestResponse.of(200, body), scope);
        List<@Nullable Object> records = new ArrayList<>();
        Rows rows = new DpathExtractor(texts(path), null).extract(reader, scope);
        rows.forEachRemaining(records::add);
        return records;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":[{\"a\":1},{\"a\":2}]}   | data       | [{\"a\":1},{\"a\":2}]",
                "{\"data\":{\"a\":1}}               | data       | [{\"a\":1}]",
                "{\"data\":{}}                      | data       | []",
                "{\"data\":null}                    | data       | []",
                "{\"data\":0}                       | data       | []",
                "{\"data\":\"x\"}                   | data       | [\"x\"]",
                "{\"data\":[1,null,[2],\"x\"]}      | data       | [1,null,[2],\"x\"]",
                "{\"other\":1}                      | data       | []",
                "{\"x\":1,\"d\":{\"e\":[{\"a\":1}]},\"y\":2} | d/e | [{\"a\":1}]",
                "{\"d\":[[1],[2,3]]}                | d/1        | [2,3]",
                "{\"d\":[[1],[2,3]]}                | d/-2       | [1]",
                "{\"d\":[{\"e\":[7]}]}              | d/-1/e     | [7]",
                "{\"d\":[[1],[2,3]]}                | d/2        | []",
                "[{\"d\":[1]},{\"d\":[2]}]          | d          | [1,2]",
                "[{\"d\":[1,2]}]                    | */d        | []",
                "[{\"x\":{\"d\":1}},{\"y\":{\"d\":2}}] | */d     | [1,2]",
                "{\"d\":{\"p\":{\"q\":1},\"r\":2}}  | d/*        | [{\"q\":1},2]",
                "{\"d\":[{\"i\":[1,2]},{\"i\":[3]}]} | d/*/i     | [[1,2],[3]]",
                "{\"d\":[{\"i\":[1,2]},{\"i\":[3]}]} | d/*/i/*   | [1,2,3]",
                "{\"a\":{\"id\":1,\"b\":{\"id\":2}}} | */**/id    | [1,2]",
                "{\"d1\":[1],\"e\":2}               | d?         | [1]",
                "7                                  | d          | []",
                "null                               | d          | []",
            })
    void findsRecordsUnderAPath(String body, String path, String records) {
        assertThat(extract(body, path.split("/"))).isEqualTo(JsonText.parse(records));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}          | [{\"a\":1}]",
                "[{\"a\":1},[2],{}] | [{\"a\":1},2]",
                "[]                 | []",
                "{}                 | []"
            })
    void takesDocumentsAsRecordsWithoutAPath(String body, String records) {
        assertThat(extract(body)).isEqualTo(JsonText.parse(records));
    }

    /** The reference finds digits only in lists. */
    @Test
    void findsKeysOfDigitsInObjectsToo() {
        assertThat(extract("{\"d\":{\"1\":[5]}}", "d", "1")).containsExactly(5L);
    }

    @Test
    void hasNoRecordsInAnEmptyBody() {
        assertThat(new JsonDecoder().open(TestResponse.of(200, ""), scope).nextDocument())
                .isFalse();
    }

    @Test
    void refusesWhatFollowsTheDocument() {
        DocumentReader reader = new JsonDecoder().open(TestResponse.of(200, "{\"a\": 1} {\"a\": 2}"), scope);

        assertThat(reader.nextDocument()).isTrue();
        assertThatThrownBy(reader::nextDocument)
                .hasMessage("Cannot read the response as JSON: something follows the end of the document (use a"
                        + " JsonlDecoder if each line is a document)");
    }

    @Test
    void refusesAGlobThatMatchesSeveralValuesWhereOneIsExpected() {
        assertThatThrownBy(() -> extract("{\"d1\":[1],\"d2\":[2]}", "d?"))
                .hasMessage("Cannot follow path [d?]: it matches 2 values where one is expected (write '*' as a step of"
                        + " its own to take all)");
        assertThatThrownBy(() -> extract("{}", "**", "a", "**"))
                .hasMessage("Cannot follow path [**, a, **]: it has more than one '**' (keep one)");
    }

    @Test
    void buildsOnlyTheRecordThatIsAskedFor() {
        List<@Nullable Object> many = new ArrayList<>();
        for (long i = 0; i < 1000; i++) {
            many.add(row("id", i));
        }
        TreeReader reader = new TreeReader(List.of(row("before", many, "data", many, "after", many)));
        Rows rows = new DpathExtractor(texts("data"), null).extract(reader, scope);

        rows.next();
        rows.next();

        assertThat(reader.built).isEqualTo(2);
    }

    @Test
    void expandsRecordsFromAListInside() {
        RecordExpander expander = new RecordExpander(
                texts("lines", "data"),
                true,
                List.of(new ParentFieldPath(texts("id"), texts("order", "id"))),
                true,
                RecordExpander.OnNoRecords.EMIT_PARENT,
                texts("lines", "has_more"),
                null);
        TreeReader reader = new TreeReader(Arrays.asList(
                JsonText.parse("{\"id\":1,\"lines\":{\"data\":[{\"n\":1},5],\"has_more\":true}}"),
                JsonText.parse("{\"id\":2,\"lines\":{\"data\":[]}}")));

        List<@Nullable Object> records = new ArrayList<>();
        new DpathExtractor(texts(), expander).extract(reader, scope).forEachRemaining(records::add);

        String original = "{\"id\":1,\"lines\":{\"data\":[{\"n\":1},5],\"has_more\":true}}";
        assertThat(records)
                .isEqualTo(JsonText.parse("[{\"id\":1,\"lines\":{\"has_more\":true},\"n\":1,\"order\":{\"id\":1},"
                        + "\"original_record\":" + original + "},"
                        + "{\"id\":1,\"lines\":{\"has_more\":true},\"value\":5,\"order\":{\"id\":1},"
                        + "\"original_record\":" + original + "},"
                        + "{\"id\":2,\"lines\":{\"data\":[]}}]"));
        assertThat(runtime.warnings())
                .containsExactly("The list at [lines, data] in records of stream 'orders' is cut short by the source"
                        + " ([lines, has_more] is true); only the elements that came along are read.");
    }
}
