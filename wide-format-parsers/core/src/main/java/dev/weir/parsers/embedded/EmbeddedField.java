package dev.weir.parsers.embedded;

import dev.weir.parsers.fields.RecordPlace;
import dev.weir.parsers.fields.Shown;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one field of one page's records. Used by one thread. */
final class EmbeddedField implements RecordTransformation {

    private final EmbeddedValueParser rules;
    private final RecordPlace place;
    private final String field;
    private final String prefix;
    private final EmbeddedText format;

    EmbeddedField(EmbeddedValueParser rules, RecordPlace place, Scope scope) {
        this.rules = rules;
        this.place = place;
        this.field = rules.field().in(scope);
        this.prefix = rules.prefix().in(scope);
        this.format = format(rules, scope);
    }

    private static EmbeddedText format(EmbeddedValueParser rules, Scope scope) {
        return switch (rules.format()) {
            case JSON -> new JsonText(scope.runtime().json());
            case KV ->
                new PairsText(
                        separator("pair_sep", rules.pairSep(), "|", scope),
                        separator("kv_sep", rules.kvSep(), ":", scope),
                        false,
                        rules.onDuplicate());
            case QUERY ->
                new PairsText(
                        separator("pair_sep", rules.pairSep(), "&", scope),
                        separator("kv_sep", rules.kvSep(), "=", scope),
                        true,
                        rules.onDuplicate());
            case CSV ->
                new CsvText(
                        character(separator("pair_sep", rules.pairSep(), ",", scope)),
                        rules.names().stream().map(name -> name.in(scope)).toList());
            case XML -> new XmlText(lists(rules, scope));
        };
    }

    private static Set<String> lists(EmbeddedValueParser rules, Scope scope) {
        return rules.forceList().stream().map(name -> name.in(scope)).collect(Collectors.toUnmodifiableSet());
    }

    private static String separator(String name, @Nullable Template<String> given, String otherwise, Scope scope) {
        String separator = given == null ? otherwise : given.in(scope);
        if (separator.isEmpty()) {
            throw Unreadable.because("Cannot read a field with values: " + name + " is empty (give it characters)");
        }
        return separator;
    }

    private static char character(String separator) {
        char first = separator.charAt(0);
        if (separator.length() > 1 || first == '"' || first == '\n' || first == '\r') {
            throw Unreadable.because("Cannot read a field with CSV: pair_sep is " + Shown.of(separator)
                    + " (give it one character that is no quote)");
        }
        return first;
    }

    @Override
    public void transform(Row record, Scope scope) {
        place.next();
        int position = record.positionOf(field);
        if (position < 0) {
            return;
        }
        Object value = record.valueAt(position);
        if (value instanceof String text && !text.isBlank()) {
            read(record, text, scope);
        } else {
            place(record, value instanceof String ? null : value, value, scope);
        }
    }

    private void read(Row record, String text, Scope scope) {
        Object value;
        try {
            value = format.read(text.strip());
        } catch (NotReadable e) {
            refuse(record, text, Shown.of(text) + " is none: " + e.reason(), scope);
            return;
        }
        place(record, value, text, scope);
    }

    private void refuse(Row record, @Nullable Object value, String reason, Scope scope) {
        String format = rules.format().toString().toLowerCase(java.util.Locale.ROOT);
        Object instead = rules.onError().handle(value, field, format, reason, "correct format", place, scope);
        record.put(field, instead);
    }

    private void place(Row record, @Nullable Object value, @Nullable Object raw, Scope scope) {
        if (rules.into() == EmbeddedInto.OBJECT) {
            record.put(field, value);
        } else if (value == null) {
            record.drop(field);
        } else if (value instanceof Row values) {
            record.drop(field);
            merge(record, values);
        } else {
            refuse(record, raw, Shown.of(value) + " has no names to be merged by", scope);
        }
    }

    private void merge(Row record, Row values) {
        for (int i = 0; i < values.size(); i++) {
            String name = prefix + values.keyAt(i);
            if (record.containsKey(name)) {
                throw Unreadable.because("Cannot merge field '" + field + "' into " + place.record()
                        + ": that has a field '" + name + "' already (set prefix, or set into to object)");
            }
            record.put(name, values.valueAt(i));
        }
    }
}
