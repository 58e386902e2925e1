package dev.weir.standard.record;

import static dev.weir.standard.fixture.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.standard.decoder.XmlDecoder;
import dev.weir.standard.exchange.GivenResponse;
import dev.weir.standard.fixture.FixedReading;
import dev.weir.standard.fixture.JsonText;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records out of XML: one element of a name gives what many of it give. */
class XmlExtractionTest {

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");

    @BeforeEach
    void readJson() {}

    private DocumentReader open(String xml) {
        return new XmlDecoder().open(GivenResponse.of(200, xml), scope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<r><i><n>1</n></i><i><n>2</n></i></r>         | r/i       | [{\"n\":\"1\"},{\"n\":\"2\"}]",
                "<r><i><n>1</n></i></r>                        | r/i       | [{\"n\":\"1\"}]",
                "<r><a/><i><n>1</n></i><b/><i><n>2</n></i></r> | r/i       | [{\"n\":\"1\"},{\"n\":\"2\"}]",
                "<r a='b'>t</r>                                | r         | [{\"@a\":\"b\",\"#text\":\"t\"}]",
                "<r><n>1</n></r>                               |           | [{\"r\":{\"n\":\"1\"}}]",
                "<r><i/></r>                                   | r/i       | []",
                "<r/>                                          | r/i       | []",
                "<r>t</r>                                      | r/i       | []",
                "<r><i/><i><n>2</n></i></r>                    | r/i       | [null,{\"n\":\"2\"}]",
                "<r><i><n>1</n></i><i/></r>                    | r/i       | [{\"n\":\"1\"},null]",
                "<r><i><n><m>1</m></n></i><i><n><m>2</m></n></i></r> | r/i/n | [{\"m\":\"1\"},{\"m\":\"2\"}]",
                "<r><i><n>1</n></i><i><n>2</n></i></r>         | r/i/1     | [{\"n\":\"2\"}]",
                "<r><i><n>1</n></i></r>                        | r/i/0     | [{\"n\":\"1\"}]",
                "<r><i><n>1</n></i><i><n>2</n></i></r>         | r/i/-1    | [{\"n\":\"2\"}]",
                "<E><U><P><n>1</n></P></U><U><P><n>2</n></P></U></E> | E/U/*/P | [{\"n\":\"1\"},{\"n\":\"2\"}]",
                "<E><U><P><n>1</n></P></U></E>                 | E/U/*/P   | [{\"n\":\"1\"}]",
                "<E><U><n>1</n></U></E>                        | E/U/*     | [{\"n\":\"1\"}]",
                "<E><U><a><n>1</n></a><b><n>2</n></b></U></E>  | E/U/*     | [{\"n\":\"1\"},{\"n\":\"2\"}]",
            })
    void findsElementsUnderAPath(String xml, @Nullable String path, String records) {
        String[] keys = path == null ? new String[0] : path.split("/");
        List<@Nullable Object> found = new ArrayList<>();

        new DpathExtractor(texts(keys), null).extract(open(xml), scope).forEachRemaining(found::add);

        assertThat(found).isEqualTo(JsonText.parse(records));
    }

    @Test
    void keepsWhatAPaginatorLooksAt() {
        String xml = "<r><next>2</next><i><n>1</n></i><more><k>a</k><k>b</k></more><i><n>2</n></i></r>";
        Interest interest = new Interest(List.of(List.of("r", "next"), List.of("r", "more"), List.of("r", "i", "n")));
        var selector = new RecordSelector(new DpathExtractor(texts("r", "i"), null), null, null, null);

        var rows =
                selector.select(GivenResponse.of(200, xml), new XmlDecoder(), interest, new FixedReading(scope), scope);
        List<@Nullable Object> records = new ArrayList<>();
        rows.forEachRemaining(records::add);

        assertThat(records).isEqualTo(JsonText.parse("[{\"n\":\"1\"},{\"n\":\"2\"}]"));
        assertThat(rows.response())
                .isEqualTo(JsonText.parse("{\"r\":{\"next\":\"2\",\"i\":[{\"n\":\"1\"},{\"n\":\"2\"}],"
                        + "\"more\":{\"k\":[\"a\",\"b\"]}}}"));
    }

    @Test
    void readsAReportWhateverTheDecoderIs() {
        var selector = new RecordSelector(new ResponseToFileExtractor(false), null, null, null);

        Rows rows = selector.select(
                GivenResponse.of(200, "id,n\n1,NA\n"),
                new XmlDecoder(),
                Interest.NOTHING,
                new FixedReading(scope),
                scope);

        assertThat(rows.next()).isEqualTo(JsonText.parse("{\"id\":\"1\",\"n\":null}"));
        assertThat(rows.hasNext()).isFalse();
    }
}
