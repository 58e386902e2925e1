package dev.weir.parsers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import org.junit.jupiter.api.Test;

/** A table with rows that stand below more empty ones than end it. */
class RowsBelowTheTableTest {

    private static final byte[] BODY = XlsxBytes.ofRows(row(1, "Day", "Clicks") + row(2, "1", "5") + row(6, "2", "6"))
            .packed();

    private static String row(int number, String one, String two) {
        return "<row r=\"" + number + "\"><c t=\"str\"><v>" + one + "</v></c><c t=\"str\"><v>" + two + "</v></c></row>";
    }

    @Test
    void areNotLost() {
        assertThatThrownBy(() -> Reading.all(Reading.decoder(""), BODY))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot read the spreadsheet: row 6 of sheet 'S' looks like a row of the table, but stands below 3"
                                + " empty rows, which end it (raise until_empty_rows, set it to 0 to read on, or limit the range)");
    }

    @Test
    void areReadIfTheEmptyRowsEndNothing() {
        assertThat(Reading.all(Reading.decoder("until_empty_rows: 0"), BODY))
                .containsExactly("{Day=1, Clicks=5}", "{Day=2, Clicks=6}");
    }

    @Test
    void areLeftOutIfTheRangeEndsAboveThem() {
        assertThat(Reading.all(Reading.decoder("range: \"A1:B3\""), BODY)).containsExactly("{Day=1, Clicks=5}");
    }
}
