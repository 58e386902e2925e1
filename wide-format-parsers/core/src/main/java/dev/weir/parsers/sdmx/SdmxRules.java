package dev.weir.parsers.sdmx;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor says in one scope.
 *
 * @param attributes the attributes that records get; {@code *} for all
 */
record SdmxRules(
        SdmxExtractor extractor,
        Set<String> attributes,
        String valueField,
        @Nullable String actionField,
        @Nullable String timeFormat,
        Scope scope) {

    static final String TIME = "TIME_PERIOD";
    static final String VALUE = "OBS_VALUE";
    private static final String ALL = "*";
    private static final int LONGEST = 300;

    static SdmxRules of(SdmxExtractor extractor, Scope scope) {
        return new SdmxRules(
                extractor,
                extractor.attributes().stream().map(name -> name.in(scope)).collect(Collectors.toSet()),
                extractor.valueField().in(scope),
                extractor.actionField() == null ? null : extractor.actionField().in(scope),
                extractor.timeFormat() == null ? null : extractor.timeFormat().in(scope),
                scope);
    }

    boolean wantsAttribute(String id) {
        return attributes.contains(ALL) || attributes.contains(id);
    }

    /** Puts the value of a component into a record, by its code and its name, as far as they are wanted. */
    void put(Row record, String id, @Nullable Object code, @Nullable Object name) {
        Labels labels = extractor.labels();
        if (labels == Labels.NAMES) {
            put(record, id, named(code, name));
        } else {
            put(record, id, code);
        }
        if (labels == Labels.BOTH) {
            put(record, id + "_name", name);
        }
    }

    private static @Nullable Object named(@Nullable Object code, @Nullable Object name) {
        if (code instanceof List<?> codes && name instanceof List<?> names && codes.size() == names.size()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                list.add(named(codes.get(i), names.get(i)));
            }
            return list;
        }
        return name == null ? code : name;
    }

    /** Puts a field into a record that does not have it. */
    static void put(Row record, String name, @Nullable Object value) {
        if (record.containsKey(name)) {
            throw Unreadable.because("Cannot make a record of an SDMX observation: it would have two fields '" + name
                    + "' (choose another value_field or action_field)");
        }
        record.put(name, value);
    }

    /** A period as it is wanted; as it is if it is none. */
    @Nullable
    Object time(@Nullable Object period) {
        if (timeFormat == null || !(period instanceof String text)) {
            return period;
        }
        OffsetDateTime start = SdmxTime.start(text);
        if (start == null) {
            extractor
                    .onShapeError()
                    .handle("write the period '" + text + "' as a time", "it is no period of SDMX", scope);
            return period;
        }
        return scope.runtime().timeFormats().format(start, timeFormat);
    }

    /** Takes notice of what is to be done with a data set; fails if that is a deletion and nobody could see it. */
    void lookAt(@Nullable Object action) {
        boolean deletes = action instanceof String text && (text.equalsIgnoreCase("delete") || text.equals("D"));
        if (deletes && actionField == null) {
            throw Unreadable.because("Cannot read SDMX data: it holds observations that are deleted, which would look"
                    + " like others (set action_field, and treat records by it)");
        }
    }

    /** A message in place of data. */
    static RuntimeException refused(String told) {
        String text = told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told;
        return Unreadable.because(
                "Cannot read SDMX data: the message holds errors in place of data: " + text + " (correct the request)");
    }
}
