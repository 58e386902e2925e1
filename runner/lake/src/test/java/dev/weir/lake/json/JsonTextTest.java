package dev.weir.lake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static Row object(String text) {
        return JsonText.object(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesAllKindsOfValues() {
        Row row = Row.of("list", Arrays.asList(1L, 2, 1.5, null, true, "é\"\n", new Row()));
        row.put("big", new BigInteger("123456789012345678901234567890"));
        row.put("exact", new BigDecimal("1.10"));

        assertThat(JsonText.text(row))
                .isEqualTo("{\"list\":[1,2,1.5,null,true,\"é\\\"\\n\",{}],"
                        + "\"big\":123456789012345678901234567890,\"exact\":1.10}");
    }

    @Test
    void writesHalfASurrogatePairAsAnEscape() {
        assertThat(JsonText.text(Row.of("a\uD83D", "é\uDE00"))).isEqualTo("{\"a\\uD83D\":\"é\\uDE00\"}");
        for (int length = 7_990; length < 8_010; length++) {
            Row row = Row.of("k", "x".repeat(length) + "\uD83D" + "\uD83D\uDE00" + "\uDE00");
            assertThat(object(JsonText.text(row))).isEqualTo(row);
        }
    }

    @Test
    void readsNumbersWithoutLoss() {
        Row row = object(
                "{\"a\": 1, \"b\": 9223372036854775808, \"c\": 0.1, \"d\": 0.10000000000000000001, \"e\": 1e400}");

        assertThat(row.get("a")).isEqualTo(1L);
        assertThat(row.get("b")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(row.get("c")).isEqualTo(0.1);
        assertThat(row.get("d")).isEqualTo(new BigDecimal("0.10000000000000000001"));
        assertThat(row.get("e")).isEqualTo(new BigDecimal("1e400"));
    }

    @Test
    void refusesWhatIsNoObject() {
        for (String text : new String[] {"", "[]", "1", "{", "{} {}", "{\"a\":}"}) {
            assertThatThrownBy(() -> object(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesToWriteWhatIsNoJsonValue() {
        assertThatThrownBy(() -> JsonText.text(new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot write JSON: a java.lang.StringBuilder is not a JSON value");
    }
}
