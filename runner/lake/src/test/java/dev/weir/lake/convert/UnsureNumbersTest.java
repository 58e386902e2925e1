package dev.weir.lake.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsureNumbersTest {

    @Test
    void aFloatingNumberWhoseDigitsMayBeRoundedStaysOutOfADecimalColumn() {
        assertThat(fit(new Decimal(0), 1.2345678901234568e29)).isEqualTo(Fit.NONE);
        assertThat(fit(new Decimal(0), 1e20)).isEqualTo(Fit.NONE);
        assertThat(fit(new Decimal(2), 1.2345678901234568e16)).isEqualTo(Fit.NONE);
        assertThat(fit(new Decimal(2), 1234567890123.25)).isEqualTo(Fit.EXACT);
        assertThat(fit(new Decimal(2), new BigDecimal("12345678901234567.89"))).isEqualTo(Fit.EXACT);
    }

    @Test
    void aNumberBeyondTheLargestDoubleStaysOutOfADoubleColumn() {
        assertThat(fit(Scalar.DOUBLE, Double.POSITIVE_INFINITY)).isEqualTo(Fit.NONE);
        assertThat(fit(Scalar.DOUBLE, Double.NEGATIVE_INFINITY)).isEqualTo(Fit.NONE);
        assertThat(fit(Scalar.DOUBLE, Double.MAX_VALUE)).isEqualTo(Fit.EXACT);
    }

    @Test
    void aValueOfNineHundredLevelsIsWritten() {
        List<Object> value = new ArrayList<>();
        for (int i = 1; i < 900; i++) {
            value = new ArrayList<>(List.of(value));
        }
        assertThat(JsonText.text(value)).isEqualTo("[".repeat(900) + "]".repeat(900));
    }

    private static Fit fit(ColumnType type, Object value) {
        return Conversion.of(type).put(value, 0, new Ignoring());
    }

    private static final class Ignoring implements LeafColumn {
        @Override
        public void putLong(int repetition, long value) {}

        @Override
        public void putInt(int repetition, int value) {}

        @Override
        public void putDouble(int repetition, double value) {}

        @Override
        public void putBoolean(int repetition, boolean value) {}

        @Override
        public void putBytes(int repetition, byte[] value) {}

        @Override
        public void putText(int repetition, byte[] utf8, int from, int to) {}
    }
}
