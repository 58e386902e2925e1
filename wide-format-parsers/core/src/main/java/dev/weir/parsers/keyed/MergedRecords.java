package dev.weir.parsers.keyed;

import dev.weir.parsers.source.Places;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of keyed objects with the fields beside those; held until the fields are known. Used by one thread. */
final class MergedRecords implements Iterator<@Nullable Object> {

    private final Places parents;
    private final DocumentReader reader;
    private final KeyedRules rules;
    private final String last;
    private boolean begun;
    private boolean reached;
    private Iterator<Row> present = Collections.emptyIterator();

    MergedRecords(Places parents, KeyedRules rules) {
        this.parents = parents;
        this.reader = parents.reader();
        this.rules = rules;
        this.last = rules.path().get(rules.path().size() - 1);
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && parents.next()) {
            if (reader.kind() == DocumentReader.Kind.OBJECT) {
                present = records();
            } else if (reader.kind() == DocumentReader.Kind.ARRAY || reader.read() != null) {
                rules.strange("what should hold a keyed object is no object");
            }
        }
        warnIfMissing();
        return present.hasNext();
    }

    private void warnIfMissing() {
        if (!present.hasNext() && begun && !reached) {
            rules.warnOfMissingPath();
            begun = false;
        }
    }

    private Iterator<Row> records() {
        Row parent = new Row();
        List<Row> records = new ArrayList<>();
        boolean found = false;
        begun = true;
        reader.enter();
        while (reader.next()) {
            String key = reader.key();
            if (!key.equals(last)) {
                parent.put(key, reader.read());
                rules.extractor().limits().columns(parent.size());
                continue;
            }
            if (found && !reader.repeatsKeys()) {
                throw Unreadable.twice(key);
            }
            found = true;
            reached = true;
            gather(records);
        }
        return records.stream().map(record -> laidOver(parent, record)).iterator();
    }

    private void gather(List<Row> records) {
        KeyedWalk walk = new KeyedWalk(reader, rules);
        walk.begin();
        for (Row record = walk.next(); record != null; record = walk.next()) {
            rules.extractor().limits().heldRows(records.size() + 1);
            records.add(record);
        }
    }

    private static Row laidOver(Row parent, Row record) {
        Row merged = parent.copy();
        for (int i = 0; i < record.size(); i++) {
            merged.put(record.keyAt(i), record.storedAt(i));
        }
        return merged;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
