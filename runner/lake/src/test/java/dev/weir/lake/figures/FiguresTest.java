package dev.weir.lake.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.figures.Figures.Asked;
import dev.weir.lake.json.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static ColumnFigures numbers(long nulls, @Nullable String min, @Nullable String max) {
        return new ColumnFigures(
                ValueKind.NUMBER,
                nulls,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max));
    }

    @Test
    void mergesTheFilesOfALoad() {
        Figures figures = Figures.NONE
                .plusFile(10, Map.of("a", numbers(1, "-5", "2.50"), "b", numbers(10, null, null)))
                .plusFile(5, Map.of("a", numbers(0, "-7", "1"), "b", numbers(0, "3", "3"), "c", numbers(2, "0", "0")))
                .plusFile(1, Map.of("a", numbers(0, "9", "9")));

        assertThat(figures.rows()).isEqualTo(16);
        assertThat(figures.columns())
                .isEqualTo(Map.of("a", numbers(1, "-7", "9"), "b", numbers(11, "3", "3"), "c", numbers(13, "0", "0")));
    }

    @Test
    void knowsNoBoundsOfAColumnThatChangedItsKind() {
        ColumnFigures text = new ColumnFigures(ValueKind.TEXT, 1, "a", "b");
        Figures figures =
                Figures.NONE.plusFile(3, Map.of("a", numbers(1, "1", "2"))).plusFile(3, Map.of("a", text));

        assertThat(figures.columns()).isEqualTo(Map.of("a", new ColumnFigures(ValueKind.UNORDERED, 2, null, null)));
    }

    @Test
    void countsMissingValuesByRowsWhereFilesDoNotSayIt() {
        ColumnFigures unknown = new ColumnFigures(ValueKind.UNORDERED, ColumnFigures.UNKNOWN, null, null);
        Figures figures = Figures.NONE
                .plusFile(3, Map.of("json", unknown, "a", numbers(1, "1", "2")))
                .plusFile(3, Map.of("json", unknown, "a", numbers(1, "1", "2")))
                .with(new Asked(List.of(), Map.of(), Map.of("json", 4L, "a", 9L)));

        assertThat(figures.nulls("json")).isEqualTo(4);
        assertThat(figures.nulls("a")).isEqualTo(2);
        assertThat(figures.nulls("other")).isNull();
    }

    @Test
    void shortensTexts() {
        String smile = "😀".repeat(100);
        ColumnFigures figures = new ColumnFigures(ValueKind.TEXT, 0, "a".repeat(64), smile);

        assertThat(figures.min()).isEqualTo("a".repeat(64));
        assertThat(figures.max()).isEqualTo("😀".repeat(63) + "…");
    }

    @Test
    void areTheSameAfterTheirWayThroughJson() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Map<String, ColumnFigures> columns = new LinkedHashMap<>();
            for (int j = 0; j < 8; j++) {
                columns.put("column " + j, column(random));
            }
            KeyFigures key = new KeyFigures(List.of("a.b"), List.of(List.of("a", "b")), 1, 2, 3);
            Asked asked = new Asked(List.of(key), Map.of("s", new Sum(number(random), 4, 5)), Map.of("n", 6L));
            Figures figures = new Figures(random.nextInt(), columns, asked);

            assertThat(Figures.of(JsonText.object(JsonText.bytes(figures.toRow()))))
                    .isEqualTo(figures);
        }
    }

    private static ColumnFigures column(Random random) {
        ValueKind kind = ValueKind.values()[random.nextInt(ValueKind.values().length)];
        boolean none = kind == ValueKind.UNORDERED || random.nextInt(5) == 0;
        return new ColumnFigures(
                kind, random.nextInt(9) - 1, none ? null : value(kind, random), none ? null : value(kind, random));
    }

    private static Object value(ValueKind kind, Random random) {
        Instant time = Instant.ofEpochSecond(random.nextInt(), 1000L * random.nextInt(1_000_000));
        return switch (kind) {
            case NUMBER -> number(random);
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.ofEpochDay(random.nextInt(100_000) - 50_000);
            case TIMESTAMP -> time;
            case LOCAL_TIMESTAMP -> LocalDateTime.ofInstant(time, java.time.ZoneOffset.UTC);
            case TEXT -> "x".repeat(random.nextInt(100));
            case UNORDERED -> throw new IllegalArgumentException("has no values");
        };
    }

    private static BigDecimal number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextLong());
            case 1 -> BigDecimal.valueOf(random.nextDouble() * Math.pow(10, random.nextInt(600) - 300));
            case 2 -> new BigDecimal(random.nextInt(1000) + "00E+" + random.nextInt(30));
            default -> new BigDecimal(new java.math.BigInteger(120, random), random.nextInt(38));
        };
    }
}
