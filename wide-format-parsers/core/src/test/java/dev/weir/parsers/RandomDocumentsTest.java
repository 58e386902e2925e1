package dev.weir.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.sample.Sample;
import dev.weir.testkit.scope.TestRuntime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The extractors of JSON on the bodies of their samples, and on those with any value in place of parts of them. */
class RandomDocumentsTest {

    private static final int TRIALS = 60;
    private static final List<String> FOLDERS = List.of("unpivot", "matrix", "analytics", "series", "keyed", "cells");

    private static final Json JSON = new TestRuntime().json();

    /** The samples of JSON. */
    static Stream<Sample> samples() {
        return FOLDERS.stream()
                .flatMap(folder -> Sample.in(Path.of("src/test/samples/" + folder)).stream())
                .filter(sample -> sample.component("decoder") == null && isJson(sample));
    }

    private static boolean isJson(Sample sample) {
        try {
            return JSON.parse(body(sample)) != null;
        } catch (ConnectorException noJson) {
            return false;
        }
    }

    private static String body(Sample sample) {
        return new String(sample.body(), StandardCharsets.UTF_8);
    }

    private static Extraction extraction(Sample sample) {
        return Extraction.of(
                JSON.write(sample.component("extractor")),
                new TestRuntime(sample.component("config") instanceof Row config ? config : new Row())
                        .scope()
                        .withSlice(slice(sample)));
    }

    private static StreamSlice slice(Sample sample) {
        Row slice = sample.component("slice") instanceof Row given ? given : new Row();
        return new StreamSlice(slice, new Row(), new Row());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void giveTheSameRecordsWhetherADecoderSplitsTheBodyOrNot(Sample sample) {
        Extraction extraction = extraction(sample);

        assertThat(outcome(extraction::ofWhole, body(sample))).isEqualTo(outcome(extraction::ofSplit, body(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void giveRecordsOrAFailureOfTheirOwnForAnyValue(Sample sample) {
        Extraction extraction = extraction(sample);
        Random random = new Random(sample.name().hashCode());
        for (int i = 0; i < TRIALS; i++) {
            Object body = JSON.parse(body(sample));
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                body = changed(body, random);
            }
            String text = JSON.write(body);

            outcome(extraction::ofWhole, text);
            outcome(extraction::ofSplit, text);
        }
    }

    /** The records, or the message of the failure; anything else is thrown. */
    private static List<String> outcome(Function<String, List<String>> extraction, String body) {
        try {
            List<String> records = new ArrayList<>(extraction.apply(body));
            records.add("end");
            return records;
        } catch (ConnectorException failure) {
            assertThat(failure).as(body).hasMessageStartingWith("Cannot ").hasMessageEndingWith(")");
            return List.of(String.valueOf(failure.getMessage()));
        } catch (RuntimeException strange) {
            throw new AssertionError("neither records nor a failure of their own for " + body, strange);
        }
    }

    /** A value with another one in some place of it. */
    private static @Nullable Object changed(@Nullable Object value, Random random) {
        boolean here = random.nextInt(4) == 0;
        if (!here && value instanceof Row row && !row.isEmpty()) {
            int place = random.nextInt(row.size());
            row.setValueAt(place, changed(row.valueAt(place), random));
            return row;
        }
        if (!here && value instanceof List<?> list && !list.isEmpty()) {
            List<@Nullable Object> copy = new ArrayList<>(list);
            int place = random.nextInt(copy.size());
            copy.set(place, changed(copy.get(place), random));
            return copy;
        }
        return any(random, 3);
    }

    private static @Nullable Object any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> random.nextDouble();
            case 4 -> List.of("", "name", "t1", "NaN", "17").get(random.nextInt(5));
            case 5 -> new Row();
            case 6, 7 ->
                Stream.generate(() -> any(random, depth - 1))
                        .limit(random.nextInt(4))
                        .collect(ArrayList::new, List::add, List::addAll);
            default -> {
                Row row = new Row();
                for (int i = random.nextInt(4); i > 0; i--) {
                    row.put(
                            List.of("name", "value", "rows", "values", "a").get(random.nextInt(5)),
                            any(random, depth - 1));
                }
                yield row;
            }
        };
    }
}
