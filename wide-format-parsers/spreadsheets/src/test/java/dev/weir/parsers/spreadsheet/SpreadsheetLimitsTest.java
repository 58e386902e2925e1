package dev.weir.parsers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetLimitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    simple.xlsx  | bytes: 100         | a spreadsheet: it has more than 100 bytes
                    report.xls   | xls_bytes: 100     | XLS: it has more than 100 bytes
                    several.xlsx | sheets: 2          | XLSX: it has more than 2 sheets
                    report.ods   | sheets: 1          | ODS: it has more than 1 sheets
                    report.xls   | sheets: 1          | XLS: it has more than 1 sheets
                    report.xlsb  | sheets: 1          | XLSB: it has more than 1 sheets
                    simple.xlsx  | rows: 2            | XLSX: it has more than 2 rows
                    report.ods   | rows: 3            | ODS: it has more than 3 rows
                    simple.xlsx  | columns: 4         | XLSX: it has more than 4 columns
                    report.xls   | columns: 4         | XLS: it has more than 4 columns
                    report.xlsb  | columns: 4         | XLSB: it has more than 4 columns
                    report.ods   | columns: 4         | ODS: it has more than 4 columns
                    simple.xlsx  | cells: 12          | XLSX: it has more than 12 cells
                    simple.xlsx  | cell_characters: 5 | XLSX: a cell has more than 5 characters
                    report.xls   | cell_characters: 5 | XLS: a cell has more than 5 characters
                    report.xlsb  | cell_characters: 7 | XLSB: a cell has more than 7 characters
                    report.ods   | cell_characters: 5 | ODS: a cell has more than 5 characters
                    simple.xlsx  | row_characters: 25 | XLSX: a row has more than 25 characters
                    banner.xlsx  | merged_ranges: 3   | XLSX: a sheet has more than 3 merged ranges
                    """)
    void refusesWhatGoesBeyond(String file, String limit, String reason) {
        String parameter = limit.split(":", 2)[0];

        assertThatThrownBy(() -> Reading.all(
                        Reading.decoder("sheets: {all: true}\nlimits: {" + limit + "}\n"), Reading.file(file)))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot read " + reason + " (raise limits." + parameter
                        + " if the source is to be trusted with that)");
    }
}
