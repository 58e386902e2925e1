package dev.weir.parsers.spreadsheet.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    General                       | false | false | false
                    0.00E+00                      | false | false | false
                    #,##0.00 "days"               | false | false | false
                    [Red]0\\d                     | false | false | false
                    0_m;yyyy                      | false | false | false
                    [$-409]mmmm d, yyyy           | true  | false | false
                    yyyy-mm-dd hh:mm              | true  | true  | false
                    mm:ss.0                       | false | true  | false
                    mmm                           | true  | false | false
                    h:mm AM/PM                    | false | true  | false
                    [h]:mm                        | false | true  | true
                    [ss].00                       | false | true  | true
                    "open                         | false | false | false
                    """)
    void tellsDatesByTheirLetters(String code, boolean date, boolean time, boolean elapsed) {
        NumberFormat format = NumberFormat.of(200, code);

        assertThat(format.hasDate()).isEqualTo(date);
        assertThat(format.hasTime()).isEqualTo(time);
        assertThat(format.elapsed()).isEqualTo(elapsed);
    }

    @Test
    void knowsTheFormatsThatEveryWorkbookHas() {
        assertThat(NumberFormat.of(14, null).hasDate()).isTrue();
        assertThat(NumberFormat.of(30, null).hasDate()).isTrue();
        assertThat(NumberFormat.of(10, null).code()).isEqualTo("0.00%");
        assertThat(NumberFormat.of(163, null)).isEqualTo(NumberFormat.GENERAL);
    }
}
