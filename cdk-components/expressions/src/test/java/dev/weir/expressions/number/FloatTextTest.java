package dev.weir.expressions.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "-0.0, -0.0",
        "1e15, 1000000000000000.0",
        "123456789012345678, 1.2345678901234568e+17",
        "1e16, 1e+16",
        "1e-4, 0.0001",
        "1e-5, 1e-05",
        "1.5e-7, 1.5e-07",
        "1e22, 1e+22",
        "1e23, 1e+23",
        "2e-323, 2e-323",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "0.1, 0.1",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "9007199254740993, 9007199254740992.0",
        "Infinity, inf",
        "-Infinity, -inf",
        "NaN, nan"
    })
    void printsTheFewestDigits(double value, String expected) {
        assertThat(FloatText.of(value)).isEqualTo(expected);
    }

    @Test
    void readsBackToTheSameNumber() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value) && !Double.isInfinite(value)) {
                assertThat(Double.parseDouble(FloatText.of(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void printsAmountsWithTheFewestDigits() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double decimal = (random.nextLong() >>> random.nextInt(64)) / Math.pow(10, random.nextInt(9));
            double value = random.nextBoolean() ? decimal : random.nextDouble() * Math.pow(10, random.nextInt(11));

            BigDecimal printed = new BigDecimal(FloatText.of(value));

            assertThat(printed).as("%s", value).isEqualByComparingTo(shortest(value));
        }
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue() != value) {
            digits++;
        }
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
