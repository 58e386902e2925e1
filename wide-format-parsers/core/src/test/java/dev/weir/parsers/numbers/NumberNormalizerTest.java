package dev.weir.parsers.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.parsers.Normalising;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberNormalizerTest {

    private static final String FIELD = "fields: [v]\n";

    private static Normalising with(String parameters) {
        return Normalising.with("NumberNormalizer", FIELD + parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | 0",
                "1234 | 1234",
                "-1234 | -1234",
                "- 5 | -5",
                "1.234,50 | 1234.50",
                "1,234.50 | 1234.50",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "12,34,567 | 1234567",
                "1,23 | 1.23",
                "1.2345 | 1.2345",
                "1234,567 | 1234.567",
                "0,123 | 0.123",
                ",5 | 0.5",
                "5. | 5",
                "-.5 | -0.5",
                "1 234,567 | 1234.567",
                "1'234.567 | 1234.567",
                "(12.00) | -12.00",
                "12.00- | -12.00",
                "1.5E-3 | 0.0015",
                "1.234e5 | 123400",
                "-00.10 | -0.10",
                "१२३ | 123",
                "٥٫٢٥ | 5.25",
                "１２．５ | 12.5",
            })
    void readsNumbersThatSayThemselvesHowTheyAreWritten(String text, String number) {
        Object read = with("").of((Object) text);

        assertThat(read).hasToString(number);
        assertThat(read).isInstanceOf(number.contains(".") ? BigDecimal.class : Long.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234",
                "1.234",
                "-999.999",
                "12,345",
            })
    void refusesNumbersThatMayBeTwo(String text) {
        assertThatThrownBy(() -> with("").of((Object) text))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.SOURCE_PERMANENT))
                .hasMessageStartingWith(
                        "Cannot read field 'v' of record 1 of stream 'items' as a number: '" + text + "' may be ")
                .hasMessageEndingWith(" (set decimal, group or locale, or set on_error to keep or set_null)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1,2,3",
                "1,,2",
                "1.2.3",
                "1.234,567.8",
                "5.-",
                "5,–",
                "--5",
                "+-5",
                "(5",
                "5)",
                "(-5)",
                "5%%",
                "1 2",
                "12 34",
                "1e",
                "e5",
                "1e9999",
                "5 min",
                "5 all",
                "0x1F",
                "1/2",
                "10:30",
                "2024-01-01",
                "1.234 567",
                "5 EUR GBP",
                "5% EUR",
                "¹²",
                "1,234.5,6",
                "∞",
                "NaN",
                "()",
                "%",
                "€",
            })
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> with("currency: strip").of((Object) text))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read field 'v' of record 1 of stream 'items' as a number: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "€ 5 | 5 | EUR",
                "5 € | 5 | EUR",
                "5.00EUR | 5.00 | EUR",
                "-$5 | -5 | $",
                "$-5 | -5 | $",
                "($5) | -5 | $",
                "US$ 5 | 5 | USD",
                "$5 USD | 5 | USD",
                "R$ 1.234,56 | 1234.56 | BRL",
                "Rs.500 | 500 | Rs.",
                "kr 1 234,50 | 1234.50 | kr",
                "12 zł | 12 | PLN",
                "0.5 BTC | 0.5 | BTC",
                "5- EUR | -5 | EUR",
                "CHF 1'000.50 | 1000.50 | CHF",
            })
    void splitsCurrencies(String text, String number, String currency) {
        Row record = with("currency: split").of(Row.of("v", text));

        assertThat(record.get("v")).hasToString(number);
        assertThat(record.get("v_currency")).isEqualTo(currency);
    }

    @Test
    void leavesNumbersAndMakesDecimalsOfFloatingOnes() {
        Normalising rules = with("");

        assertThat(rules.of(5L)).isEqualTo(5L);
        assertThat(rules.of(0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(rules.of(1e22)).isEqualTo(new BigDecimal("10000000000000000000000"));
        assertThat(rules.of(new BigInteger("99999999999999999999"))).isEqualTo(new BigInteger("99999999999999999999"));
        assertThat(rules.of((Object) null)).isNull();
        assertThat(rules.of((Object) " – ")).isNull();
    }

    @Test
    void refusesValuesThatAreNeitherTextNorNumber() {
        assertThatThrownBy(() -> with("").of(Double.NaN)).hasMessageContaining("NaN is no number");
        assertThatThrownBy(() -> with("").of(true)).hasMessageContaining("true is no number");
        assertThatThrownBy(() -> with("").of(List.of(1L))).hasMessageContaining("a list is no number");
        assertThatThrownBy(() -> with("").of((Object) Row.of("value", 1L)))
                .hasMessageContaining("it is an object without 'amount_cents' (set amount_key, or");
    }

    @Test
    void keepsNoDigitFromAnyNumberOfDigits() {
        String digits = "9".repeat(1000);

        assertThat(with("").of((Object) digits)).isEqualTo(new BigInteger(digits));
        assertThatThrownBy(() -> with("").of((Object) (digits + "9"))).hasMessageContaining("is no number");
        assertThatThrownBy(() -> with("").of((Object) "9".repeat(1_000_000))).hasMessageContaining("is too long");
    }

    @Test
    void takesTheSeparatorsThatAreGiven() {
        assertThat(with("decimal: \",\"").of((Object) "1.234")).isEqualTo(1234L);
        assertThat(with("decimal: \".\"").of((Object) "1.234")).isEqualTo(new BigDecimal("1.234"));
        assertThat(with("group: \".\"").of((Object) "1.234,5")).isEqualTo(new BigDecimal("1234.5"));
        assertThat(with("group: \" \"").of((Object) "1\u202f234,567")).isEqualTo(new BigDecimal("1234.567"));
        assertThatThrownBy(() -> with("decimal: \".\"\ngroup: \",\"").of((Object) "1.234,5"))
                .hasMessageContaining("'1.234,5' is no number");
        assertThatThrownBy(() -> with("decimal: \".\"\ngroup: \",\"").of((Object) "1,23"))
                .hasMessageContaining("'1,23' is no number with groups of three digits");
        assertThatThrownBy(() -> with("group: \"\"").of((Object) "1,234.5")).isInstanceOf(ConnectorException.class);
    }

    @Test
    void countsMinorUnitsByCurrency() {
        Normalising rules = with("currency: strip\nminor_units: currency\nminor_digits: {USDT: 6, HUF: 0}");

        assertThat(rules.of((Object) "1050 EUR")).hasToString("10.50");
        assertThat(rules.of((Object) "1050 JPY")).isEqualTo(1050L);
        assertThat(rules.of((Object) "1050000 USDT")).hasToString("1.050000");
        assertThat(rules.of((Object) "1050 HUF")).isEqualTo(1050L);
        assertThatThrownBy(() -> rules.of((Object) "1050")).hasMessageContaining("it has no currency");
        assertThatThrownBy(() -> rules.of((Object) "5 BTC"))
                .hasMessageContaining("how many decimals BTC has is not known (add it to minor_digits,");
    }

    @Test
    void readsObjectsByTheirKeys() {
        Normalising rules = with("currency: split\namount_key: value\ncurrency_key: unit");
        Row money = Row.of("value", "10.50");
        money.put("unit", "mBTC");

        assertThat(rules.of(Row.of("v", money)).get("v_currency")).isEqualTo("mBTC");
        assertThat(rules.of(Row.of("v", money)).get("v")).hasToString("10.50");
        assertThat(rules.of((Object) Row.of("value", null))).isNull();
    }

    @Test
    void refusesParenthesesIfTheyAreNoMinus() {
        assertThatThrownBy(() -> with("parentheses_negative: false").of((Object) "(5)"))
                .hasMessageContaining("'(5)' stands in parentheses (set parentheses_negative if they are a minus");
    }

    @Test
    void leavesOutOneCurrencyForEachPage() {
        Normalising rules = with("currency: strip");

        assertThat(rules.of((Object) "5 EUR")).isEqualTo(5L);
        assertThat(rules.of((Object) "5 GBP")).isEqualTo(5L);
    }

    @Test
    void putsNoTwoCurrenciesIntoOneField() {
        Normalising rules =
                Normalising.with("NumberNormalizer", "match: ['^[ab]$']\ncurrency: split\ncurrency_field: c");
        Row record = Row.of("a", "5 EUR");
        record.put("b", "5 GBP");

        assertThatThrownBy(() -> rules.of(record))
                .hasMessage(
                        "Cannot put the currency of field 'b' into field 'c' of record 1 of stream 'items': it is GBP, but 'EUR' is there already"
                                + " (set currency_field to another one)");
    }

    @Test
    void findsFieldsOfRowsWithVeryManyKeys() {
        RecordTransformation page = with("").page();
        for (int number = 0; number < 3; number++) {
            Row wide = new Row();
            for (int i = 0; i < 400; i++) {
                wide.put("k" + (number == 1 ? 400 - i : i), "x");
            }
            wide.put("v", "5" + number);

            page.transform(wide, with("").scope());

            assertThat(wide.get("v")).isEqualTo(50L + number);
            assertThat(wide.get("k1")).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "locale: xx-YY | Cannot read numbers: the locale 'xx-YY' is not known (write it as de-DE, or set decimal)",
                "locale: de, decimal: '.' | Cannot read numbers: both locale and decimal or group say how they are written (keep one of them)",
                "decimal: '' | Cannot read numbers: decimal is empty (give a character, or leave it out)",
                "group: ', ,' | Cannot read numbers: ', ,' separates nothing (give one character, such as , or .)",
                "match: ['('] | Cannot read the pattern '('",
                "minor_units: two | Cannot read minor units: minor_units is 'two' (it is none, currency, or how many digits are decimals)",
            })
    void refusesParametersWhereTheyStand(String parameters, String message) {
        assertThatThrownBy(() ->
                        Normalising.with("NumberNormalizer", FIELD + parameters.replace(", decimal", "\ndecimal")))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("component.yaml:1:1: " + message);
    }

    @Test
    void refusesToWorkOnNoField() {
        assertThatThrownBy(() -> Normalising.with("NumberNormalizer", ""))
                .hasMessageContaining("Cannot read numbers: neither fields nor match says which (add fields)");
    }

    @Test
    void refusesExpressionsThatGiveNoLocale() {
        Normalising rules = with("locale: \"{{ 'zz' }}\"");

        assertThatThrownBy(() -> rules.of((Object) "5"))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.INTERNAL))
                .hasMessageContaining("the locale 'zz' is not known");
    }
}
