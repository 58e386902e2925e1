package dev.weir.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonBufferTest {

    @Test
    void writesScalars() {
        assertThat(json(null)).isEqualTo("null");
        assertThat(json(true)).isEqualTo("true");
        assertThat(json(false)).isEqualTo("false");
        assertThat(json(0L)).isEqualTo("0");
        assertThat(json(7)).isEqualTo("7");
        assertThat(json(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
        assertThat(json("plain")).isEqualTo("\"plain\"");
    }

    @Test
    void writesTheShortestFormOfDoubles() {
        assertThat(json(1.0)).isEqualTo("1.0");
        assertThat(json(2.0e-3)).isEqualTo("0.002");
        assertThat(json(2.2e-322)).isEqualTo("2.2E-322");
        assertThat(json(1e16)).isEqualTo("1.0E16");
        assertThat(json(1225.4)).isEqualTo("1225.4");
        assertThat(json(-0.0)).isEqualTo("-0.0");
    }

    @Test
    void writesNumbersThatAreNotFiniteAsNull() {
        assertThat(json(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)))
                .isEqualTo("[null,null,null]");
    }

    @Test
    void keepsIntegersOfAnySize() {
        assertThat(json(new BigInteger("18446744073709551615"))).isEqualTo("18446744073709551615");
        assertThat(json(new BigInteger("18446744073709551616"))).isEqualTo("18446744073709551616");
        assertThat(json(new BigInteger("-9223372036854775808"))).isEqualTo("-9223372036854775808");
        assertThat(json(new BigInteger("-9223372036854775809"))).isEqualTo("-9223372036854775809");
        assertThat(json(BigInteger.TEN.pow(400))).isEqualTo("1" + "0".repeat(400));
    }

    @Test
    void keepsDecimalsAsTheyAre() {
        assertThat(json(new BigDecimal("1225.40"))).isEqualTo("1225.40");
    }

    @Test
    void escapesWhatJsonDemandsAndNothingElse() {
        assertThat(json("a\"b\\c/d\n\r\t\b\f\u0000\u001f\u007f"))
                .isEqualTo("\"a\\\"b\\\\c/d\\n\\r\\t\\b\\f\\u0000\\u001f\u007f\"");
    }

    @Test
    void writesUtf8() {
        String text = "\u00e9\u0411\u4e2d\u2028\ud83d\ude00\uffff";

        assertThat(json(text)).isEqualTo('"' + text + '"');
    }

    @Test
    void escapesHalvesOfSurrogatePairs() {
        assertThat(json("\ud83d")).isEqualTo("\"\\ud83d\"");
        assertThat(json("\ud83dx\ude00")).isEqualTo("\"\\ud83dx\\ude00\"");
    }

    @Test
    void writesLongTextsWhoseSurrogatePairsLieAnywhere() {
        for (int before : new int[] {0, 1, 4094, 4095, 4096, 8191, 100_000}) {
            String text = "x".repeat(before) + "\ud83d\ude00" + "\u00e9".repeat(5000);

            assertThat(json(text)).isEqualTo('"' + text + '"');
        }
    }

    @Test
    void writesNestedRowsAndListsWithTheirNulls() {
        Row row = JsonText.row("{\"a\":[],\"b\":{},\"c\":[null,{\"d\":null}],\"e\":null}");

        assertThat(json(row)).isEqualTo("{\"a\":[],\"b\":{},\"c\":[null,{\"d\":null}],\"e\":null}");
    }

    @Test
    void leavesOutARecordsOwnNulls() {
        JsonBuffer buffer = new JsonBuffer(1);

        buffer.record(JsonText.row("{\"a\":null,\"b\":1,\"c\":null,\"d\":{\"e\":null}}"));
        buffer.record(JsonText.row("{\"a\":null}"));

        assertThat(text(buffer)).isEqualTo("{\"b\":1,\"d\":{\"e\":null}}{}");
    }

    @Test
    void tellsKeysApartThatShareAPlace() {
        Row row = new Row();
        for (int i = 0; i < 3000; i++) {
            row.put("Aa" + i, 1L);
            row.put("BB" + i, 2L);
        }
        StringBuilder expected = new StringBuilder();
        row.forEach(
                (key, value) -> expected.append(",\"").append(key).append("\":").append(value));

        JsonBuffer buffer = new JsonBuffer(16);
        buffer.row(row);
        buffer.truncate(0);
        buffer.row(row);

        assertThat(text(buffer)).isEqualTo("{" + expected.substring(1) + "}");
    }

    @Test
    void refusesValuesThatJsonHasNoFormFor() {
        Row row = Row.of("ok", 1L);
        row.put("picture", List.of(new byte[] {1}));

        assertThatThrownBy(() -> new JsonBuffer(16).record(row))
                .isInstanceOfSatisfying(UnwritableValueException.class, e -> {
                    assertThat(e.type()).isEqualTo("byte[]");
                    assertThat(e.field()).isEqualTo("picture");
                });
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            Object value = anything(random, 4);

            assertThat(new JsonText().parse(json(value))).isEqualTo(value);
        }
    }

    private static @Nullable Object anything(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> Double.longBitsToDouble(random.nextLong() & 0x7fe_fffffffffffffL);
            case 3 -> random.nextBoolean();
            case 4 ->
                random.ints(random.nextInt(20), 0, 0x300)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 5 -> Arrays.asList(anything(random, depth - 1), anything(random, depth - 1));
            default -> Row.of("key " + random.nextInt(100), anything(random, depth - 1));
        };
    }

    private static String json(@Nullable Object value) {
        JsonBuffer buffer = new JsonBuffer(1);
        buffer.value(value);
        return text(buffer);
    }

    private static String text(JsonBuffer buffer) {
        return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
    }
}
