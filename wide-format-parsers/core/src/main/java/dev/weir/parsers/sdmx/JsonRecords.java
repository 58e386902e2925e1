package dev.weir.parsers.sdmx;

import dev.weir.parsers.sdmx.SdmxStructure.Level;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes records of the observations of one data set. */
final class JsonRecords {

    private final SdmxRules rules;
    private final SdmxStructure structure;
    private final Row dataSet;
    private final GroupAttributes groups;

    JsonRecords(SdmxRules rules, SdmxStructure structure, Row dataSet) {
        this.rules = rules;
        this.structure = structure;
        this.dataSet = dataSet;
        this.groups = GroupAttributes.of(dataSet.get("dimensionGroupAttributes"));
    }

    /** The records of a series, or of one observation. */
    Iterator<? extends @Nullable Object> of(JsonDataSet.Entry entry) {
        Row base = new Row();
        if (rules.actionField() != null) {
            SdmxRules.put(base, rules.actionField(), dataSet.get("action"));
        }
        List<SdmxComponent> fixed = structure.dimensions(Level.DATA_SET);
        dimensions(fixed, new long[fixed.size()], base);
        if (!entry.isSeries()) {
            return List.of(record(base, new long[0], null, entry.key(), entry.value()))
                    .iterator();
        }
        List<SdmxComponent> dimensions = structure.dimensions(Level.SERIES);
        long[] series = SeriesKey.positions(entry.key(), dimensions.size());
        dimensions(dimensions, series, base);
        if (!(entry.value() instanceof Row row) || !(row.get("observations") instanceof Row observations)) {
            return Collections.emptyIterator();
        }
        Iterator<Map.Entry<String, @Nullable Object>> each =
                observations.entrySet().iterator();
        return new Iterator<@Nullable Object>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public Object next() {
                Map.Entry<String, @Nullable Object> observation = each.next();
                return record(base, series, row.get("attributes"), observation.getKey(), observation.getValue());
            }
        };
    }

    private Row record(
            Row base, long[] series, @Nullable Object seriesAttributes, String key, @Nullable Object observation) {
        Row record = base.copy();
        List<SdmxComponent> dimensions = structure.dimensions(Level.OBSERVATION);
        long[] positions = SeriesKey.positions(key, dimensions.size());
        dimensions(dimensions, positions, record);
        List<?> values = observation instanceof List<?> list ? list : Collections.singletonList(observation);
        List<SdmxComponent> measures = structure.measures();
        for (int i = 0; i < measures.size(); i++) {
            measure(measures.get(i), at(values, i), record);
        }
        attributes(Level.DATA_SET, dataSet.get("attributes"), record);
        groupAttributes(series, positions, record);
        attributes(Level.SERIES, seriesAttributes, record);
        int behind = Math.min(measures.size(), values.size());
        attributes(Level.OBSERVATION, values.subList(behind, values.size()), record);
        return record;
    }

    private void dimensions(List<SdmxComponent> dimensions, long[] positions, Row record) {
        for (int i = 0; i < positions.length; i++) {
            SdmxComponent dimension = dimensions.get(i);
            if (dimension.codes() == null) {
                throw Unreadable.body("SDMX-JSON", "dimension " + dimension.id() + " has no values", null);
            }
            Object code = dimension.code(positions[i]);
            if (dimension.isTime()) {
                SdmxRules.put(record, dimension.id(), rules.time(code));
            } else {
                rules.put(record, dimension.id(), code, dimension.name(positions[i]));
            }
        }
    }

    private void measure(SdmxComponent measure, @Nullable Object value, Row record) {
        String name = structure.measures().size() == 1 ? rules.valueField() : measure.id();
        if (measure.codes() == null) {
            SdmxRules.put(record, name, Row.copyOf(measure.code(value)));
        } else {
            rules.put(record, name, measure.code(value), measure.name(value));
        }
    }

    private void attributes(Level level, @Nullable Object references, Row record) {
        List<SdmxComponent> attributes = structure.attributes(level);
        for (int i = 0; i < attributes.size(); i++) {
            attribute(attributes.get(i), references instanceof List<?> list ? at(list, i) : null, record);
        }
    }

    private void groupAttributes(long[] series, long[] observation, Row record) {
        List<SdmxComponent> attributes = structure.attributes(Level.GROUP);
        if (attributes.isEmpty()) {
            return;
        }
        List<@Nullable Long> key = new ArrayList<>();
        for (SdmxStructure.Place place : structure.ordered()) {
            key.add(position(place, series, observation));
        }
        for (int i = 0; i < attributes.size(); i++) {
            attribute(attributes.get(i), groups.reference(i, key), record);
        }
    }

    private static @Nullable Long position(SdmxStructure.Place place, long[] series, long[] observation) {
        return switch (place.level()) {
            case SERIES -> place.position() < series.length ? series[place.position()] : null;
            case OBSERVATION -> place.position() < observation.length ? observation[place.position()] : null;
            case DATA_SET, GROUP -> 0L;
        };
    }

    private void attribute(SdmxComponent attribute, @Nullable Object reference, Row record) {
        if (rules.wantsAttribute(attribute.id())) {
            rules.put(
                    record,
                    attribute.id(),
                    Row.copyOf(attribute.code(reference)),
                    Row.copyOf(attribute.name(reference)));
        }
    }

    private static @Nullable Object at(List<?> list, int position) {
        return position < list.size() ? list.get(position) : null;
    }
}
