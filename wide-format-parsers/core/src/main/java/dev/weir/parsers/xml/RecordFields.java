package dev.weir.parsers.xml;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/** Fields that records get from several places. */
final class RecordFields {

    private RecordFields() {}

    /** Puts a field that is not there yet. */
    static void put(Row record, String key, @Nullable Object value, String remedy) {
        int size = record.size();
        record.put(key, value);
        if (record.size() == size) {
            throw Unreadable.because(
                    "Cannot make a record of XML: it would have two fields '" + key + "' (" + remedy + ")");
        }
    }
}
