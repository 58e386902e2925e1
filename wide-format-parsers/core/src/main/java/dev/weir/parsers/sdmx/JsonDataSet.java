package dev.weir.parsers.sdmx;

import dev.weir.parsers.held.HeldValues;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One data set, as far as it was read, with the series or observations that could not be turned into records yet. */
final class JsonDataSet {

    /**
     * A series, or an observation of a data set without series.
     *
     * @param key   the positions of its dimensions
     * @param value what stands under the key
     */
    record Entry(String key, @Nullable Object value, boolean isSeries) {}

    final Row members = new Row();
    final List<Entry> held = new ArrayList<>();
    boolean gaveRecords;

    void hold(Entry entry, HeldValues limit) {
        limit.add(entry.key());
        limit.add(entry.value());
        held.add(entry);
    }

    /** Which of the message's structures it follows. */
    int structure() {
        return members.get("structure") instanceof Number number ? number.intValue() : 0;
    }
}
