package dev.weir.parsers.numbers;

import dev.weir.parsers.fields.FieldNames;
import dev.weir.parsers.fields.PerKeys;
import dev.weir.parsers.fields.RecordPlace;
import dev.weir.parsers.fields.Shown;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes numbers of the fields of one page's records. Used by one thread. */
final class NumberFields implements RecordTransformation {

    private final NumberNormalizer rules;
    private final RecordPlace place;
    private final AmountReader amounts;
    private final String currencyField;
    private final PerKeys<int[]> positions;
    /** The currency that a field had so far, where currencies are left out. */
    private final Map<String, String> stripped = new HashMap<>();

    private final Map<String, String> currencyFields = new HashMap<>();

    NumberFields(NumberNormalizer rules, RecordPlace place, Scope scope) {
        this.rules = rules;
        this.place = place;
        this.amounts = AmountReader.of(rules, scope);
        this.currencyField = rules.currencyField().in(scope);
        FieldNames names = FieldNames.of(rules.fields(), rules.match(), scope);
        this.positions = new PerKeys<>(row -> names.positions(row, "NumberNormalizer", scope));
    }

    @Override
    public void transform(Row record, Scope scope) {
        place.next();
        for (int position : positions.of(record)) {
            transform(record, position, scope);
        }
    }

    private void transform(Row record, int position, Scope scope) {
        Object value = record.valueAt(position);
        String field = record.keyAt(position);
        String code = null;
        try {
            ReadNumber read = amounts.read(value);
            code = read == null ? null : read.currency();
            if (code != null && rules.currency() == CurrencyUse.FAIL) {
                throw new NotANumber(Shown.of(value) + " is an amount of " + code, "set currency to strip or split");
            }
            record.setValueAt(position, read == null ? null : read.number());
        } catch (NotANumber e) {
            Object instead = rules.onError().handle(value, field, "a number", e.reason(), remedy(e), place, scope);
            record.setValueAt(position, instead);
        }
        if (rules.currency() == CurrencyUse.SPLIT) {
            split(record, field, code);
        } else if (code != null && rules.currency() == CurrencyUse.STRIP) {
            strip(field, code);
        }
    }

    private static String remedy(NotANumber e) {
        String remedy = e.remedy();
        return remedy == null ? "correct fields, add it to null_tokens" : remedy;
    }

    private void strip(String field, String code) {
        String before = stripped.putIfAbsent(field, code);
        if (before != null && !before.equals(code)) {
            throw Unreadable.because("Cannot leave out the currencies of field '" + field + "' in " + place.record()
                    + ": it has amounts of " + before + " and of " + code + " (set currency to split)");
        }
    }

    private void split(Row record, String field, @Nullable String code) {
        String target = currencyFields.computeIfAbsent(field, name -> currencyField.replace("*", name));
        Object there = record.get(target);
        if (there == null) {
            record.put(target, code);
        } else if (code != null && !there.equals(code)) {
            throw Unreadable.because("Cannot put the currency of field '" + field + "' into field '" + target + "' of "
                    + place.record() + ": it is " + code + ", but " + Shown.of(there)
                    + " is there already (set currency_field to another one)");
        }
    }
}
