package dev.weir.parsers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.parsers.Normalising;
import dev.weir.spi.value.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedValueParserTest {

    private static Normalising with(String parameters) {
        return Normalising.with("EmbeddedValueParser", "field: v\n" + parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "kv ~ |a:1|orphan| ~ a pair has no ':'",
                "kv ~ |:1| ~ a pair has no key",
                "query ~ a=%4 ~ a percent sign is not followed by two hexadecimal digits",
                "csv ~ a,\"b ~ its quotes are not right",
                "xml ~ <a><b></a> ~ it is not XML",
                "xml ~ plain text ~ it is not XML",
                "xml ~ <a>&e;</a> ~ it is not XML",
                "xml ~ </root><root> ~ it is not XML",
                "json ~ {\"a\":1} x ~ ",
            })
    void refusesWhatIsNotOfItsFormat(String format, String text, String reason) {
        assertThatThrownBy(() -> with("into: object\nformat: " + format).of((Object) text))
                .hasMessageStartingWith("Cannot read field 'v' of record 1 of stream 'items' as " + format + ": '"
                        + text + "' is none: " + (reason == null ? "" : reason))
                .hasMessageEndingWith(" (correct format, or set on_error to keep or set_null)");
    }

    @Test
    void refusesXmlThatIsTooDeep() {
        assertThatThrownBy(
                        () -> with("into: object\nformat: xml").of((Object) ("<a>".repeat(101) + "</a>".repeat(101))))
                .hasMessageContaining("it has more than 100 levels");
    }

    @Test
    void leavesOutNameSpacesOfXml() {
        String text = "<x:a xmlns:x='u' xmlns='v' x:b='1'><x:c>t &amp; <![CDATA[<u>]]></x:c></x:a>";

        assertThat(with("into: object\nformat: xml").of((Object) text)).isEqualTo(row("b", "1", "c", "t & <u>"));
    }

    private static Row row(String... pairs) {
        Row row = new Row();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    @Test
    void takesTheLastOfEqualKeysIfAsked() {
        assertThat(with("into: object\nformat: kv\non_duplicate: last").of((Object) "a:1|a:2"))
                .isEqualTo(Row.of("a", "2"));
    }

    @Test
    void keepsTheTextOfAListThatCannotBeMerged() {
        Normalising rules = with("format: json\non_error: keep");

        assertThat(rules.of((Object) "[1]")).isEqualTo("[1]");
        assertThat(rules.of(List.of(1L))).isEqualTo(List.of(1L));
        assertThat(rules.runtime().warnings())
                .contains(
                        "Values of field 'v' of stream 'items' that are not json stay as they are: cannot read field 'v'"
                                + " of record 1 of stream 'items' as json: a list has no names to be merged by (correct format)");
    }

    @Test
    void refusesCsvWithAnotherNumberOfValues() {
        assertThatThrownBy(() -> with("format: csv\nnames: [a, b]").of((Object) "1,2,3"))
                .hasMessageContaining("a line has 3 values, not 2");
        assertThatThrownBy(() -> with("format: csv"))
                .hasMessageContaining(
                        "Cannot merge CSV into records: its values have no names (add names, or set into to object)");
        assertThatThrownBy(() -> with("format: csv\nnames: [a]\npair_sep: '::'").of((Object) "1"))
                .hasMessageContaining("pair_sep is '::' (give it one character that is no quote)");
        assertThatThrownBy(() -> with("format: kv\npair_sep: ''").of((Object) "1"))
                .hasMessageContaining("pair_sep is empty (give it characters)");
    }
}
