package dev.weir.parsers.context;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Adds fields to one page's records. Used by one thread. */
final class AddedFacts implements RecordTransformation {

    /** Stands for the number of the record. */
    static final Object NUMBER = ContextFact.ROW_NUMBER;

    private final Row values;
    private long number;

    AddedFacts(Row values) {
        this.values = values;
    }

    @Override
    public void transform(Row record, Scope scope) {
        number++;
        for (int i = 0; i < values.size(); i++) {
            String field = values.keyAt(i);
            if (record.containsKey(field)) {
                throw Unreadable.because("Cannot add field '" + field + "' to the records of stream '"
                        + scope.streamName() + "': record " + number
                        + " has one of that name already (give it another name in add)");
            }
            Object value = values.valueAt(i);
            record.put(field, value == NUMBER ? (Object) number : Row.copyOf(value));
        }
    }
}
