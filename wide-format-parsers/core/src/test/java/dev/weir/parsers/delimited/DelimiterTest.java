package dev.weir.parsers.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimiterTest {

    private static List<Row> rows(String parameters, String body) {
        Decoder decoder = Components.bind(
                Decoder.class, "type: CustomDecoder\nclass_name: weir.parsers.DelimitedReportDecoder\n" + parameters);
        List<Row> rows = new ArrayList<>();
        try (DocumentReader documents = decoder.open(TestResponse.of(200, body), new TestRuntime().scope())) {
            while (documents.nextDocument()) {
                rows.add((Row) documents.read());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void isFoundInTheFirstLines(String delimiter) {
        String body = String.join(delimiter, "Date", "Clicks", "\"a, b; c\td|e\"") + "\n"
                + String.join(delimiter, "1", "2", "3") + "\n";

        assertThat(rows("", body)).hasToString("[{Date=1, Clicks=2, a, b; c\td|e=3}]");
    }

    @Test
    void isNotWhatStandsInTextsOnly() {
        assertThat(rows("", "Name;Amount\nDoe, John;1,50\nRoe, Jane;2,50\n"))
                .hasToString("[{Name=Doe, John, Amount=1,50}, {Name=Roe, Jane, Amount=2,50}]");
        assertThat(rows("", "Date,Note\n1,a|b\n2,c;d\n")).hasToString("[{Date=1, Note=a|b}, {Date=2, Note=c;d}]");
    }

    @Test
    void isThatOfTheTableAndNotOfTheLinesAboveIt() {
        String body = "Brand; Country; Range\nx;y;z\n\nDate,Clicks\n1,2\n";

        assertThat(rows("preamble: {skip_lines: 3}", body)).hasToString("[{Date=1, Clicks=2}]");
        assertThat(rows("preamble: {until_header: [Clicks]}", body)).hasToString("[{Date=1, Clicks=2}]");
    }

    @Test
    void aReportOfOneColumnNeedsNone() {
        assertThat(rows("", "Date\n1\n\n2")).hasToString("[{Date=1}, {Date=2}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"delimiter: '\"'", "quote: ab", "escape: '\"'", "delimiter: '||'\nquote: ''", "delimiter: ''"})
    void dialectsThatCannotBeReadAreTheManifestsFault(String parameters) {
        assertThatThrownBy(() -> rows(parameters, "a,b\n"))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.CONFIG))
                .hasMessageStartingWith("Cannot read CSV: ");
    }

    @Test
    void limitsNameThemselves() {
        String limits = "limits: {columns: 3, cell_characters: 16384, record_characters: 16384}";

        assertThatThrownBy(() -> rows(limits, "a,b,c,d\n"))
                .hasMessage(
                        "Cannot read CSV: the record that begins in line 1 has more than 3 cells (raise limits.columns if"
                                + " the source is to be trusted with that)");
        assertThatThrownBy(() -> rows(limits, "a,b\n" + "1,2\n".repeat(30) + "1,\"" + "x\n".repeat(200_000)))
                .hasMessageStartingWith(
                        "Cannot read CSV: the record that begins in line 32 has a cell of more than 16384"
                                + " characters (is a quote not closed?) (raise limits.cell_characters");
        assertThatThrownBy(() -> rows(limits, "a,b\n" + "x".repeat(10_000) + "," + "y".repeat(10_000)))
                .hasMessageStartingWith(
                        "Cannot read CSV: the record that begins in line 2 has more than 16384 characters (raise");
    }
}
