package dev.weir.lake.parquet;

import static dev.weir.lake.parquet.Fit.EXACT;
import static dev.weir.lake.parquet.Fit.NEAR;
import static dev.weir.lake.parquet.Fit.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;

/** How well values fit; what the columns then hold is read back in {@code LakeReadBackTest}. */
class ConversionTest {

    private static Fit fit(ColumnType type, Object value) {
        MessageType schema = ParquetTypes.message(new StreamColumns(List.of(new Column("c", type)), List.of()));
        boolean[] all = new boolean[schema.getColumns().size()];
        Arrays.fill(all, true);
        ZstdCodecs codecs = new ZstdCodecs();
        RowGroup group = new RowGroup(schema, codecs, all, all, 1 << 20);
        Fit fit = Conversion.of(type).put(value, 0, group.chunks().get(0));
        assertThat(group.takenBytes() == 0).isEqualTo(fit == NONE);
        group.discard();
        codecs.release();
        return fit;
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
