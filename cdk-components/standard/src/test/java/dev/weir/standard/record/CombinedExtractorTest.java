package dev.weir.standard.record;

import static dev.weir.standard.fixture.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.decoder.JsonDecoder;
import dev.weir.standard.fixture.FixedReading;
import dev.weir.standard.fixture.JsonText;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and records as airbyte-cdk 7.39.1 has them. */
class CombinedExtractorTest {

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");

    private SelectedRows select(String body, String mode, boolean skipsEmpty) {
        RecordExtractor combined = new CombinedExtractor(
                List.of(
                        new DpathExtractor(texts("a"), null),
                        new DpathExtractor(texts("b", "*"), null),
                        new DpathExtractor(texts("a"), null)),
                CombinedExtractor.Mode.valueOf(mode),
                skipsEmpty);
        return new RecordSelector(combined, null, null, null)
                .select(
                        TestResponse.of(200, body),
                        new JsonDecoder(),
                        Interest.EVERYTHING,
                        new FixedReading(scope),
                        scope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":[1,null],\"b\":[2]}         | UNION       | false | [1,null,2,1,null] | 5",
                "{\"a\":[1,null],\"b\":[2]}         | UNION       | true  | [1,2,1]           | 5",
                "{\"a\":[1,null],\"b\":[2]}         | FIRST_MATCH | false | [1,null]          | 2",
                "{\"a\":[null,1,{},3],\"b\":[2]}    | FIRST_MATCH | true  | [1,3]             | 4",
                "{\"a\":[null,{}],\"b\":[\"\",2]}   | FIRST_MATCH | true  | [2]               | 2",
                "{\"a\":[null,{}],\"b\":[2]}        | FIRST_MATCH | false | [null,{}]         | 2",
                "{\"a\":[],\"b\":{\"x\":5}}         | FIRST_MATCH | false | [5]               | 1",
                "{\"a\":[null]}                     | FIRST_MATCH | true  | []                | 0",
                "{}                                 | UNION       | false | []                | 0",
            })
    void combinesAndCounts(String body, String mode, boolean skipsEmpty, String records, int extracted) {
        SelectedRows rows = select(body, mode, skipsEmpty);
        List<@Nullable Object> all = new ArrayList<>();

        rows.forEachRemaining(all::add);

        assertThat(all).isEqualTo(JsonText.parse(records));
        assertThat(rows.extracted()).isEqualTo(extracted);
        assertThat(rows.response()).isEqualTo(JsonText.parse(body));
    }

    @Test
    void givesEachExtractorItsOwnCopy() {
        SelectedRows rows = select("{\"a\":[{\"id\":1}]}", "UNION", false);

        Row first = (Row) Objects.requireNonNull(rows.next());
        first.put("id", 2L);

        assertThat(rows.next()).isEqualTo(Row.of("id", 1L));
    }

    @Test
    void needsAnExtractor() {
        assertThatThrownBy(() -> new CombinedExtractor(List.of(), CombinedExtractor.Mode.UNION, false))
                .hasMessage("Cannot combine extractors: there are none (add at least one to extractors)");
    }
}
