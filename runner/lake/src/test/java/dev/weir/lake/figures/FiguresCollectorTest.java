package dev.weir.lake.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.figures.Figures.Asked;
import dev.weir.lake.figures.Needs.Key;
import dev.weir.spi.value.JsonText;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresCollectorTest {

    /** A value that is kept as the source's text. */
    private static final class Kept extends JsonText {
        private final @Nullable Object value;

        Kept(String text, @Nullable Object value) {
            super(text.getBytes(StandardCharsets.UTF_8), 0, text.length());
            this.value = value;
        }

        @Override
        public @Nullable Object value() {
            return value;
        }
    }

    private static Asked asked(Needs needs, List<List<String>> primaryKey, List<Row> rows) {
        FiguresCollector collector = new FiguresCollector(needs, primaryKey, Map.of());
        collector.add(rows);
        return collector.asked();
    }

    private static KeyFigures keys(List<String> columns, int most, List<Row> rows) {
        Needs needs = new Needs(List.of(new Key(columns, most)), Set.of(), Set.of());
        return asked(needs, List.of(), rows).keys().get(0);
    }

    private static Row row(String key, @Nullable Object value) {
        return Row.of(key, value);
    }

    @Test
    void countsRepeatedKeysAsASetDoes() {
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            int different = 1 + random.nextInt(5_000);
            List<Row> rows = new ArrayList<>();
            Set<List<@Nullable Object>> seen = new HashSet<>();
            for (int j = random.nextInt(10_000); j > 0; j--) {
                Object a = value(random, different);
                Object b = random.nextInt(3) == 0 ? null : (Object) (long) random.nextInt(3);
                Row row = row("a", a);
                row.put("b", b);
                rows.add(row);
                seen.add(Arrays.asList(a, b));
            }

            KeyFigures found = keys(List.of("a", "b"), 1_000_000, rows);

            assertThat(found.keys()).isEqualTo(seen.size());
            assertThat(found.repeated()).isEqualTo(rows.size() - seen.size());
            assertThat(found.unjudged()).isZero();
        }
    }

    private static Object value(Random random, int different) {
        long number = random.nextInt(different);
        return random.nextBoolean() ? (Object) number : "k" + number;
    }

    @Test
    void neverTakesKeysBeyondItsBoundForUniqueOnes() {
        for (int most : new int[] {1, 2, 3, 7, 1000, 1024, 5000}) {
            List<Row> rows = new ArrayList<>();
            for (long i = 0; i < most + 10L; i++) {
                rows.add(row("a", i));
            }
            rows.add(row("a", 0L));
            rows.add(row("a", most + 1L));

            assertThat(keys(List.of("a"), most, rows))
                    .isEqualTo(new KeyFigures(List.of("a"), List.of(List.of("a")), most, 1, 11));
        }
    }

    @Test
    void numbersAreTheSameKeyIfTheirValuesAre() {
        List<Row> same = List.of(
                row("a", 100L),
                row("a", 100.0),
                row("a", new BigDecimal("1E+2")),
                row("a", new BigInteger("100")),
                row("a", new BigDecimal("100.000")));
        List<Row> different = List.of(
                row("a", 0L),
                row("a", "0"),
                row("a", false),
                row("a", null),
                row("a", ""),
                row("a", 0.1),
                row("a", new BigDecimal("0.10000000000000000001")),
                row("a", new BigDecimal("1E+40")),
                row("a", Long.MAX_VALUE),
                row("a", Long.MIN_VALUE),
                row("a", List.of()),
                row("a", new Row()));

        assertThat(keys(List.of("a"), 100, same).repeated()).isEqualTo(4);
        assertThat(keys(List.of("a"), 100, different).repeated()).isZero();
        assertThat(keys(List.of("a"), 100, List.of(row("a", -0.0), row("a", 0L), row("a", new BigDecimal("0E+9"))))
                        .repeated())
                .isEqualTo(2);
        assertThat(keys(List.of("a"), 100, List.of(row("a", null), row("b", 1L)))
                        .repeated())
                .isEqualTo(1);
    }

    @Test
    void fieldsOfAKeyDoNotRunIntoEachOther() {
        Row one = row("a", "xy");
        one.put("b", "z");
        Row other = row("a", "x");
        other.put("b", "yz");

        assertThat(keys(List.of("a", "b"), 9, List.of(one, other)).repeated()).isZero();
    }

    @Test
    void readsValuesThatAreKeptAsTextAndFieldsOfOtherNames() {
        Needs needs = new Needs(List.of(new Key(List.of(), 9)), Set.of("total_amount", "price.net"), Set.of("note"));
        FiguresCollector collector = new FiguresCollector(
                needs, List.of(List.of("key", "id")), Map.of("total_amount", "Total Amount", "price", "Price"));
        Row first = row("key", Row.of("id", 1L));
        first.put("Total Amount", new Kept("1.25", 1.25));
        first.put("Price", Row.of("net", "2.50"));
        first.put("note", new Kept("null", null));
        Row second = row("key", new Kept("{\"id\":1}", Row.of("id", 1L)));
        second.put("Total Amount", "n/a");
        second.put("note", new Kept("\"x\"", "x"));

        collector.add(List.of(first, second));

        assertThat(collector.asked())
                .isEqualTo(new Asked(
                        List.of(new KeyFigures(List.of(), List.of(List.of("key", "id")), 1, 1, 0)),
                        Map.of(
                                "total_amount", new Sum(new BigDecimal("1.25"), 1, 1),
                                "price.net", new Sum(new BigDecimal("2.5"), 1, 0)),
                        Map.of("note", 1L)));
    }

    @Test
    void addsUpExactly() {
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < 20_000; i++) {
            Object value = number(random);
            rows.add(row("a", value));
            expected = expected.add(new BigDecimal(value.toString().strip()));
        }

        assertThat(asked(new Needs(List.of(), Set.of("a"), Set.of()), List.of(), rows)
                        .sums())
                .isEqualTo(Map.of("a", new Sum(expected, 20_000, 0)));
    }

    private static Object number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextInt(10_000) / 100.0;
            case 2 -> BigInteger.valueOf(random.nextLong()).pow(3);
            case 3 -> new BigDecimal(BigInteger.valueOf(random.nextLong()), 30);
            default -> " " + random.nextInt() + ".50 ";
        };
    }

    @Test
    void saysWhichValuesItCannotAddUp() {
        List<Row> rows = List.of(
                row("a", 1L),
                row("a", null),
                row("b", 1L),
                row("a", true),
                row("a", "1,5"),
                row("a", "1e999999999"),
                row("a", new BigDecimal("1E-999999999")),
                row("a", new Row()),
                row("a", "9".repeat(100_000)));

        assertThat(asked(new Needs(List.of(), Set.of("a"), Set.of()), List.of(), rows)
                        .sums())
                .isEqualTo(Map.of("a", new Sum(BigDecimal.ONE, 1, 6)));
    }

    @Test
    void gathersNothingWhereNoRuleAsks() {
        assertThat(asked(Needs.NOTHING, List.of(List.of("id")), List.of(row("id", 1L))))
                .isEqualTo(Asked.NOTHING);
        assertThat(asked(new Needs(List.of(new Key(List.of(), 9)), Set.of(), Set.of()), List.of(), List.of())
                        .keys())
                .as("of a stream without a primary key")
                .isEmpty();
    }
}
