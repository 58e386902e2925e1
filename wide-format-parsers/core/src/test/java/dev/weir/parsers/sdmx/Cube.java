package dev.weir.parsers.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random statistical data: observations by some dimensions and the time.
 *
 * @param dimensions the codes of each dimension
 * @param periods    the periods
 * @param attributes the codes of each attribute, by the level that it belongs to
 * @param series     the series, in order
 */
record Cube(
        Map<String, List<String>> dimensions,
        List<String> periods,
        Map<String, Map<String, List<String>>> attributes,
        List<Series> series) {

    static final String DATA_SET = "dataSet";
    static final String SERIES = "series";
    static final String OBSERVATION = "observation";

    /** A series with its key, its attributes, and the observations by their periods. */
    record Series(Map<String, String> key, Map<String, String> attributes, Map<String, Observation> observations) {}

    /** An observation. */
    record Observation(int value, Map<String, String> attributes) {}

    static Cube of(Random random) {
        Map<String, List<String>> dimensions = codes("DIM", 1 + random.nextInt(3), random);
        List<String> periods = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            periods.add((2020 + i) + "-Q" + (1 + i % 4));
        }
        Map<String, Map<String, List<String>>> attributes = new LinkedHashMap<>();
        attributes.put(SERIES, codes("SERIES_ATTR", random.nextInt(3), random));
        attributes.put(OBSERVATION, codes("OBS_ATTR", random.nextInt(3), random));
        List<Series> series = new ArrayList<>();
        for (Map<String, String> key : keys(dimensions)) {
            if (random.nextInt(4) > 0) {
                Map<String, Observation> observations = new LinkedHashMap<>();
                for (String period : periods) {
                    if (random.nextInt(3) > 0) {
                        observations.put(
                                period,
                                new Observation(random.nextInt(1000), some(attributes.get(OBSERVATION), random)));
                    }
                }
                series.add(new Series(key, some(attributes.get(SERIES), random), observations));
            }
        }
        return new Cube(dimensions, periods, attributes, series);
    }

    private static Map<String, List<String>> codes(String name, int count, Random random) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            List<String> values = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(3); j++) {
                values.add("C" + i + j);
            }
            codes.put(name + i, values);
        }
        return codes;
    }

    private static List<Map<String, String>> keys(Map<String, List<String>> dimensions) {
        List<Map<String, String>> keys = new ArrayList<>(List.of(Map.of()));
        dimensions.forEach((name, codes) -> {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> key : keys) {
                for (String code : codes) {
                    Map<String, String> more = new LinkedHashMap<>(key);
                    more.put(name, code);
                    longer.add(more);
                }
            }
            keys.clear();
            keys.addAll(longer);
        });
        return keys;
    }

    private static Map<String, String> some(Map<String, List<String>> attributes, Random random) {
        Map<String, String> values = new LinkedHashMap<>();
        attributes.forEach((name, codes) -> {
            if (random.nextBoolean()) {
                values.put(name, codes.get(random.nextInt(codes.size())));
            }
        });
        return values;
    }

    /** What an extractor makes of it, without what is not there. */
    List<Map<String, String>> records() {
        List<Map<String, String>> records = new ArrayList<>();
        for (Series one : series) {
            one.observations().forEach((period, observation) -> {
                Map<String, String> record = new LinkedHashMap<>(one.key());
                record.put("TIME_PERIOD", period);
                record.put("value", String.valueOf(observation.value()));
                record.putAll(one.attributes());
                record.putAll(observation.attributes());
                records.add(record);
            });
        }
        return records;
    }
}
