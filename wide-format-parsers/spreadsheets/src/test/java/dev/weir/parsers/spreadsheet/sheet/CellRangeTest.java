package dev.weir.parsers.spreadsheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellRangeTest {

    private static final int END = Integer.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "B3:F100, 2, 99, 1, 5",
        "$b$3:$f$100, 2, 99, 1, 5",
        "B:F, 0, 2147483647, 1, 5",
        "3:100, 2, 99, 0, 2147483647",
        "B3:F, 2, 2147483647, 1, 5",
        "B3:, 2, 2147483647, 1, 2147483647",
        "AA10, 9, 2147483647, 26, 2147483647"
    })
    void readsWhatSpreadsheetsWrite(String text, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        assertThat(CellRange.of(text)).isEqualTo(new CellRange(firstRow, lastRow, firstColumn, lastColumn));
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> CellRange.of("B0:F"))
                .hasMessage(
                        "Cannot read the range 'B0:F': 'B0' is no cell, column or row (write one like B3:F100, B:F or"
                                + " B3:)");
        assertThatThrownBy(() -> CellRange.of("F3:B9")).hasMessageContaining("it ends before it begins");
    }

    @Test
    void namesCells() {
        assertThat(CellRange.name(0, 0)).isEqualTo("A1");
        assertThat(CellRange.name(9, 702)).isEqualTo("AAA10");
        assertThat(CellRange.column("XFD1048576", END)).isEqualTo(16383);
    }
}
