package dev.weir.parsers.keyed;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through one keyed object, level by level, and makes its records. Used by one thread. */
final class KeyedWalk {

    private final DocumentReader reader;
    private final KeyedRules rules;
    /** The keys of the entries on the way, one for each object that is entered. */
    private final List<String> keys = new ArrayList<>();

    private int depth;
    private boolean inList;
    private @Nullable Row found;

    KeyedWalk(DocumentReader reader, KeyedRules rules) {
        this.reader = reader;
        this.rules = rules;
    }

    /** Begins at the value that the reader stands on. */
    void begin() {
        keys.clear();
        arrive();
    }

    /** Takes the value that the reader stands on for an element of a list in place of the object. */
    void beginInList() {
        keys.clear();
        rules.countRow();
        element();
    }

    /** The next record; null behind the last one, where the reader stands behind the object. */
    @Nullable
    Row next() {
        while (found == null && (inList || depth > 0)) {
            if (!reader.next()) {
                leave();
            } else if (inList) {
                countIf(keys.isEmpty());
                element();
            } else {
                entry();
            }
        }
        Row record = found;
        found = null;
        return record;
    }

    private void leave() {
        if (inList) {
            inList = false;
        } else {
            depth--;
        }
    }

    private void countIf(boolean first) {
        if (first) {
            rules.countRow();
        }
    }

    private void entry() {
        while (keys.size() >= depth) {
            keys.remove(keys.size() - 1);
        }
        String key = reader.key();
        if (rules.isData(key, depth - 1)) {
            countIf(depth == 1);
            keys.add(key);
            arrive();
        }
    }

    /** Deals with the value behind the keys so far. */
    private void arrive() {
        DocumentReader.Kind kind = reader.kind();
        if (keys.size() == rules.levels()) {
            leaf(kind);
        } else if (kind == DocumentReader.Kind.OBJECT) {
            reader.enter();
            depth++;
        } else if (kind == DocumentReader.Kind.ARRAY) {
            reader.enter();
            inList = true;
        } else if (reader.read() != null) {
            rules.strange("a value stands where there should be an object with keys");
        }
    }

    private void leaf(DocumentReader.Kind kind) {
        Leaf leaf = rules.extractor().leaf();
        if (leaf == Leaf.SCALAR) {
            found = rules.record(keys, reader.read(), false);
        } else if (kind == DocumentReader.Kind.ARRAY) {
            enterLeaves(leaf);
        } else {
            single(leaf);
        }
    }

    private void single(Leaf leaf) {
        Object value = reader.readRecord();
        if (value instanceof Row || (leaf == Leaf.OBJECT && value == null)) {
            found = rules.record(keys, value, true);
        } else if (leaf == Leaf.AUTO) {
            found = rules.record(keys, value, false);
        } else {
            rules.strange("a value that is no object stands behind the last key, and leaf is object");
        }
    }

    /** A list behind the last key: of objects, each of which is a record, or one value. */
    private void enterLeaves(Leaf leaf) {
        reader.enter();
        if (!reader.next()) {
            return;
        }
        if (leaf == Leaf.OBJECT || reader.kind() == DocumentReader.Kind.OBJECT) {
            inList = true;
            element();
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        do {
            rules.extractor().limits().heldValues(values.size() + 1L);
            values.add(reader.read());
        } while (reader.next());
        found = rules.record(keys, values, false);
    }

    private void element() {
        Object value = reader.readRecord();
        if (value instanceof Row) {
            found = rules.record(keys, value, true);
        } else if (rules.extractor().leaf() != Leaf.OBJECT) {
            found = rules.record(keys, value, false);
        } else {
            rules.strange("an element of a list that stands in place of an object is no object");
        }
    }
}
