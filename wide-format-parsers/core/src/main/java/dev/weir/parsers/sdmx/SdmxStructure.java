package dev.weir.parsers.sdmx;

import dev.weir.spi.value.Row;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the positions in the data sets of SDMX-JSON mean.
 *
 * @param dimensions the dimensions at each level
 * @param attributes the attributes at each level
 * @param measures   the measures; one without a list of values in SDMX-JSON 1.0
 * @param ordered    all dimensions, as keys of groups count them
 */
record SdmxStructure(
        Map<Level, List<SdmxComponent>> dimensions,
        Map<Level, List<SdmxComponent>> attributes,
        List<SdmxComponent> measures,
        List<Place> ordered) {

    /**
     * Where a dimension stands in a message.
     *
     * @param position which dimension of its level it is
     */
    record Place(Level level, int position, SdmxComponent dimension) {}

    /** The levels of a message. */
    enum Level {
        DATA_SET("dataSet"),
        GROUP("dimensionGroup"),
        SERIES("series"),
        OBSERVATION("observation");

        private final String key;

        Level(String key) {
            this.key = key;
        }
    }

    private static final SdmxComponent VALUE = new SdmxComponent(SdmxRules.VALUE, false, -1, null, List.of(), null);

    static SdmxStructure of(Row structure) {
        Map<Level, List<SdmxComponent>> dimensions = levels(structure.get("dimensions"));
        List<SdmxComponent> measures = levels(structure.get("measures")).getOrDefault(Level.OBSERVATION, List.of());
        List<Place> ordered = dimensions.entrySet().stream()
                .flatMap(level -> IntStream.range(0, level.getValue().size())
                        .mapToObj(i ->
                                new Place(level.getKey(), i, level.getValue().get(i))))
                .sorted(Comparator.comparingInt(place -> place.dimension().position()))
                .toList();
        return new SdmxStructure(
                dimensions,
                levels(structure.get("attributes")),
                structure.containsKey("measures") ? measures : List.of(VALUE),
                ordered);
    }

    private static Map<Level, List<SdmxComponent>> levels(@Nullable Object components) {
        Map<Level, List<SdmxComponent>> levels = new EnumMap<>(Level.class);
        if (components instanceof Row row) {
            for (Level level : Level.values()) {
                levels.put(level, SdmxComponent.all(row.get(level.key)));
            }
        }
        return levels;
    }

    List<SdmxComponent> dimensions(Level level) {
        return dimensions.getOrDefault(level, List.of());
    }

    List<SdmxComponent> attributes(Level level) {
        return attributes.getOrDefault(level, List.of());
    }
}
