package dev.weir.lake.convert;

import static dev.weir.lake.convert.Fit.EXACT;
import static dev.weir.lake.convert.Fit.NEAR;
import static dev.weir.lake.convert.Fit.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final class Recorded implements LeafColumn {
        private final List<Object> values = new ArrayList<>();

        @Override
        public void putLong(int repetition, long value) {
            values.add(value);
        }

        @Override
        public void putInt(int repetition, int value) {
            values.add(value);
        }

        @Override
        public void putDouble(int repetition, double value) {
            values.add(value);
        }

        @Override
        public void putBoolean(int repetition, boolean value) {
            values.add(value);
        }

        @Override
        public void putBytes(int repetition, byte[] value) {
            values.add(value);
        }

        @Override
        public void putText(int repetition, byte[] utf8, int from, int to) {
            values.add(Arrays.copyOfRange(utf8, from, to));
        }
    }

    private static Fit fit(ColumnType type, Object value) {
        Recorded column = new Recorded();
        Fit fit = Conversion.of(type).put(value, 0, column);
        assertThat(column.values).hasSize(fit == NONE ? 0 : 1);
        return fit;
    }

    private static Object put(ColumnType type, Object value) {
        Recorded column = new Recorded();
        Conversion.of(type).put(value, 0, column);
        return column.values.get(0);
    }

    @Test
    void takesWholeNumbersOf64Bits() {
        assertThat(fit(Scalar.INT64, Long.MIN_VALUE)).isEqualTo(EXACT);
        assertThat(fit(Scalar.INT64, 5.0)).isEqualTo(EXACT);
        assertThat(fit(Scalar.INT64, 0x1p63)).isEqualTo(NONE);
        assertThat(fit(Scalar.INT64, -0x1p63)).isEqualTo(EXACT);
        assertThat(fit(Scalar.INT64, 5.5)).isEqualTo(NONE);
        assertThat(fit(Scalar.INT64, Double.NaN)).isEqualTo(NONE);
        assertThat(fit(Scalar.INT64, new BigInteger("9223372036854775807"))).isEqualTo(EXACT);
        assertThat(fit(Scalar.INT64, new BigInteger("9223372036854775808"))).isEqualTo(NONE);
        assertThat(fit(Scalar.INT64, new BigDecimal("12.00"))).isEqualTo(EXACT);
        assertThat(fit(Scalar.INT64, true)).isEqualTo(NONE);
        assertThat(fit(Scalar.INT64, new Row())).isEqualTo(NONE);
    }

    @Test
    void takesTextThatIsExactlyANumber() {
        for (String text : List.of("0", "-12", "1e3", "12.0", "9223372036854775807")) {
            assertThat(fit(Scalar.INT64, text)).as(text).isEqualTo(EXACT);
        }
        for (String text : List.of(
                "",
                "-",
                "007",
                "+1",
                " 1",
                "1 ",
                "1.",
                ".5",
                "1.5",
                "1e",
                "1e-1",
                "0x10",
                "1_0",
                "١",
                "9223372036854775808",
                "1e999999999",
                "1e99999999999",
                "1".repeat(2000))) {
            assertThat(fit(Scalar.INT64, text)).as(text).isEqualTo(NONE);
        }
        assertThat(fit(Scalar.DOUBLE, "1.50")).isEqualTo(EXACT);
        assertThat(fit(Scalar.DOUBLE, "1e400")).isEqualTo(NONE);
        assertThat(fit(Scalar.DOUBLE, "NaN")).isEqualTo(NONE);
        assertThat(fit(Scalar.DOUBLE, "0.1234567890123456789")).isEqualTo(NEAR);
    }

    @Test
    void saysWhenADoubleIsNotExact() {
        assertThat(fit(Scalar.DOUBLE, 1.5)).isEqualTo(EXACT);
        assertThat(fit(Scalar.DOUBLE, 1L << 60)).isEqualTo(EXACT);
        assertThat(fit(Scalar.DOUBLE, (1L << 60) + 1)).isEqualTo(NEAR);
        assertThat(fit(Scalar.DOUBLE, Long.MAX_VALUE)).isEqualTo(NEAR);
        assertThat(fit(Scalar.DOUBLE, new BigDecimal("0.1"))).isEqualTo(EXACT);
        assertThat(fit(Scalar.DOUBLE, new BigDecimal("0.10000000000000000001"))).isEqualTo(NEAR);
        assertThat(fit(Scalar.DOUBLE, BigInteger.TEN.pow(400))).isEqualTo(NONE);
    }

    @Test
    void neverRoundsADecimal() {
        Decimal cents = new Decimal(2);
        assertThat(fit(cents, 1.1)).isEqualTo(EXACT);
        assertThat(fit(cents, 5L)).isEqualTo(EXACT);
        assertThat(fit(cents, "12.30")).isEqualTo(EXACT);
        assertThat(fit(cents, new BigDecimal("12.3000"))).isEqualTo(EXACT);
        assertThat(fit(cents, new BigDecimal("12.301"))).isEqualTo(NONE);
        assertThat(fit(cents, BigInteger.TEN.pow(36).subtract(BigInteger.ONE))).isEqualTo(EXACT);
        assertThat(fit(cents, BigInteger.TEN.pow(36))).isEqualTo(NONE);
        assertThat(fit(cents, new BigDecimal("1e1000000000"))).isEqualTo(NONE);
        assertThat(fit(cents, "abc")).isEqualTo(NONE);
        assertThat(fit(cents, Double.POSITIVE_INFINITY)).isEqualTo(NONE);
    }

    @Test
    void keepsTheOriginalOfATimeThatTheColumnCannotShow() {
        assertThat(fit(Scalar.TIMESTAMP_UTC, "2024-01-01T00:00:00.123456Z")).isEqualTo(EXACT);
        assertThat(fit(Scalar.TIMESTAMP_UTC, "2024-01-01T00:00:00.1234560001Z")).isEqualTo(NEAR);
        assertThat(fit(Scalar.TIMESTAMP_UTC, "2024-01-01T00:00:00.123456000Z")).isEqualTo(EXACT);
        assertThat(fit(Scalar.TIMESTAMP_UTC, "2024-01-01T00:00:00")).isEqualTo(EXACT);
        assertThat(fit(Scalar.TIMESTAMP_UTC, "2024-01-01")).isEqualTo(NEAR);
        assertThat(fit(Scalar.TIMESTAMP_UTC, 1_700_000_000L)).isEqualTo(NONE);
        assertThat(fit(Scalar.TIMESTAMP_LOCAL, "2024-01-01T00:00:00")).isEqualTo(EXACT);
        assertThat(fit(Scalar.TIMESTAMP_LOCAL, "2024-01-01T00:00:00Z")).isEqualTo(NEAR);
        assertThat(fit(Scalar.DATE, "2024-01-01")).isEqualTo(EXACT);
        assertThat(fit(Scalar.DATE, "2024-01-01T00:00:00Z")).isEqualTo(NEAR);
        assertThat(fit(Scalar.DATE, "01/02/2024")).isEqualTo(NONE);
    }

    @Test
    void putsTheNearestThatTheColumnCanShow() {
        assertThat(put(Scalar.INT64, "1e3")).isEqualTo(1000L);
        assertThat(put(Scalar.DOUBLE, Long.MAX_VALUE)).isEqualTo(0x1p63);
        assertThat(put(Scalar.TIMESTAMP_UTC, "1970-01-01T00:00:01.0000019+01:00"))
                .isEqualTo(-3_598_999_999L);
        assertThat(put(Scalar.TIMESTAMP_LOCAL, "1970-01-02T00:00:00+01:00")).isEqualTo(86_400_000_000L);
        assertThat(put(Scalar.DATE, "1969-12-31T23:00:00Z")).isEqualTo(-1);
        assertThat(put(new Decimal(2), -1L))
                .isEqualTo(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -100});
        assertThat(put(Scalar.TEXT, 1.5)).isEqualTo("1.5".getBytes(StandardCharsets.UTF_8));
        assertThat(put(Scalar.JSON, "a")).isEqualTo("\"a\"".getBytes(StandardCharsets.UTF_8));
        assertThat(put(Scalar.BOOLEAN, "false")).isEqualTo(false);
    }

    @Test
    void takesAnythingAsTextButHalfACharacter() {
        assertThat(fit(Scalar.TEXT, "a?😀")).isEqualTo(EXACT);
        assertThat(fit(Scalar.TEXT, List.of(1L))).isEqualTo(EXACT);
        assertThat(fit(Scalar.TEXT, "a\uD83D")).isEqualTo(NONE);
        assertThat(fit(Scalar.TEXT, "\uDE00\uD83D")).isEqualTo(NONE);
        assertThat(fit(Scalar.JSON, "a\uD83D")).isEqualTo(EXACT);
        assertThat(fit(Scalar.BOOLEAN, "true")).isEqualTo(EXACT);
        assertThat(fit(Scalar.BOOLEAN, "True")).isEqualTo(NONE);
        assertThat(fit(Scalar.BOOLEAN, 1L)).isEqualTo(NONE);
    }
}
