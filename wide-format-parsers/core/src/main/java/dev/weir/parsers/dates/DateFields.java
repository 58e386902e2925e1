package dev.weir.parsers.dates;

import dev.weir.parsers.fields.FieldNames;
import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.fields.OnError;
import dev.weir.parsers.fields.PerKeys;
import dev.weir.parsers.fields.RecordPlace;
import dev.weir.parsers.fields.Shown;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the dates of one page's records anew. Used by one thread. */
final class DateFields implements RecordTransformation {

    private final DateNormalizer rules;
    private final Row schema;
    private final RecordPlace place;
    private final DateReader reader;
    private final DateOutput output;
    private final FieldNames names;
    private final Set<String> nulls;
    private final PerKeys<int[]> positions;

    DateFields(DateNormalizer rules, Row schema, RecordPlace place, Scope scope) {
        this.rules = rules;
        this.place = place;
        this.schema = schema;
        this.reader = new DateReader(rules, scope);
        ZoneId from = ManifestTexts.read(rules.timezone(), scope, DateOutput::zone);
        ZoneId to =
                rules.outTimezone() == null ? from : ManifestTexts.read(rules.outTimezone(), scope, DateOutput::zone);
        this.output = new DateOutput(
                ManifestTexts.read(rules.out(), scope, DateFields::checkedFormat),
                from,
                to,
                scope.runtime().timeFormats());
        this.names = FieldNames.of(rules.fields(), rules.match(), scope);
        this.nulls = rules.nullTokens().stream()
                .map(token -> token.in(scope).strip())
                .collect(Collectors.toUnmodifiableSet());
        this.positions = new PerKeys<>(row -> positions(row, scope));
    }

    private static String checkedFormat(String format) {
        DateOutput.check(format);
        return format;
    }

    /** The fields at the top of a record that are looked at. */
    private int[] positions(Row row, Scope scope) {
        if (rules.recursive() || rules.takesAll()) {
            return IntStream.range(0, row.size()).toArray();
        }
        int[] named = names.positions(row, "DateNormalizer", scope);
        return IntStream.range(0, row.size())
                .filter(i -> IntStream.of(named).anyMatch(position -> position == i)
                        || SchemaDates.form(SchemaDates.property(schema, row.keyAt(i))) != null)
                .toArray();
    }

    @Override
    public void transform(Row record, Scope scope) {
        place.next();
        for (int position : positions.of(record)) {
            transform(record, position, schema, scope);
        }
    }

    private void transform(Row record, int position, Row schemaOfRecord, Scope scope) {
        Object value = record.valueAt(position);
        if (value == null) {
            return;
        }
        String field = record.keyAt(position);
        Row schemaOfField = SchemaDates.property(schemaOfRecord, field);
        boolean isDate = rules.takesAll() || names.has(field) || SchemaDates.form(schemaOfField) != null;
        record.setValueAt(position, changed(value, field, isDate, schemaOfField, scope));
    }

    private @Nullable Object changed(Object value, String field, boolean isDate, Row schemaOfValue, Scope scope) {
        if (rules.recursive() && value instanceof Row row) {
            for (int i = 0; i < row.size(); i++) {
                transform(row, i, schemaOfValue, scope);
            }
            return row;
        }
        if (rules.recursive() && value instanceof List<?> list) {
            return list(list, field, isDate, SchemaDates.items(schemaOfValue), scope);
        }
        return isDate ? date(value, field, SchemaDates.form(schemaOfValue), scope) : value;
    }

    private List<@Nullable Object> list(List<?> list, String field, boolean isDate, Row schemaOfItems, Scope scope) {
        boolean areDates = isDate || SchemaDates.form(schemaOfItems) != null;
        List<@Nullable Object> changed = new ArrayList<>(list.size());
        for (Object each : list) {
            changed.add(each == null ? null : changed(each, field, areDates, schemaOfItems, scope));
        }
        return changed;
    }

    private @Nullable Object date(Object value, String field, @Nullable String wanted, Scope scope) {
        boolean readable = value instanceof String || value instanceof Number && !rules.takesAll();
        if (!readable) {
            return rules.takesAll() ? value : refused(value, field, Shown.of(value) + " is no date", scope);
        }
        String text = value instanceof Number number ? DateReader.text(number) : ((String) value).strip();
        if (nulls.contains(text)) {
            return rules.takesAll() ? value : null;
        }
        DateReader.Outcome outcome = reader.read(text);
        if (rules.zeroDates() != ZeroDates.FAIL && reader.isZero(text, outcome.moment(), rules.takesAll())) {
            return rules.zeroDates() == ZeroDates.KEEP ? value : null;
        }
        return written(value, outcome, field, wanted, scope);
    }

    private @Nullable Object written(
            Object value, DateReader.Outcome outcome, String field, @Nullable String wanted, Scope scope) {
        Moment moment = outcome.moment();
        if (moment == null) {
            return rules.takesAll() && !outcome.isAmbiguous() ? value : refused(value, field, outcome.reason(), scope);
        }
        String written = output.text(moment, wanted);
        return written == null
                ? refused(value, field, Shown.of(value) + " never came in time zone " + output.from(), scope)
                : written;
    }

    private @Nullable Object refused(Object value, String field, String reason, Scope scope) {
        OnError onError = rules.onError();
        return onError.handle(
                value, field, "a date", reason, "correct fields and in, add it to null_tokens", place, scope);
    }
}
