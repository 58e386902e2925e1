package dev.weir.parsers.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {

    @Test
    void keepsAllDigitsOfNumbers() {
        assertThat(ValueType.NUMBER.of("0.1")).isEqualTo(0.1);
        assertThat(ValueType.NUMBER.of("12345678901234567890.25")).isEqualTo(new BigDecimal("12345678901234567890.25"));
        assertThat(ValueType.NUMBER.of("3")).isEqualTo(3L);
        assertThat(ValueType.NUMBER.of("1e3")).isEqualTo(1000L);
        assertThat(ValueType.NUMBER.of(2.5)).isEqualTo(2.5);
        assertThat(ValueType.INTEGER.of("12345678901234567890")).isEqualTo(new BigInteger("12345678901234567890"));
    }

    @Test
    void makesWholeNumbersOfThoseWithAFractionOfZeros() {
        assertThat(ValueType.INTEGER.of("3.0")).isEqualTo(3L);
        assertThat(ValueType.INTEGER.of(4.0)).isEqualTo(4L);
        assertThat(ValueType.INTEGER.of(" -7 ")).isEqualTo(-7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "NaN", "+Inf", "-Infinity"})
    void takesWhatIsNoFiniteNumberForNull(String text) {
        assertThat(ValueType.NUMBER.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1,5", "1e999999999", "0x10", "--"})
    void refusesWhatIsNoNumberWithoutTellingIt(String text) {
        assertThatThrownBy(() -> ValueType.NUMBER.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no number of at most 1000 digits");
    }

    @Test
    void refusesAFractionInPlaceOfAWholeNumber() {
        assertThatThrownBy(() -> ValueType.INTEGER.of("3.5")).hasMessage("a number with a fraction");
        assertThatThrownBy(() -> ValueType.INTEGER.of(List.of())).hasMessage("a list");
        assertThatThrownBy(() -> ValueType.INTEGER.of(true)).hasMessage("no number of at most 1000 digits");
    }

    @Test
    void readsTruthAndTexts() {
        assertThat(ValueType.BOOLEAN.of("TRUE")).isEqualTo(true);
        assertThat(ValueType.BOOLEAN.of(0L)).isEqualTo(false);
        assertThat(ValueType.BOOLEAN.of("")).isNull();
        assertThatThrownBy(() -> ValueType.BOOLEAN.of("yes")).hasMessage("neither true nor false");
        assertThat(ValueType.STRING.of(5L)).isEqualTo("5");
        assertThat(ValueType.STRING.of("")).isEqualTo("");
    }
}
