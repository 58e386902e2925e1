package dev.weir.parsers.keyed;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.document.RowValues;
import dev.weir.parsers.source.MissingPath;
import dev.weir.parsers.source.Places;
import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an extractor says in one scope, and how many entries were read so far. Used by one thread. */
final class KeyedRules {

    private final KeyedObjectExtractor extractor;
    private final Scope scope;
    private final List<String> path;
    private final List<String> keyFields;
    private final String valueField;
    private final Set<String> skipped;
    private final @Nullable NamedPattern matched;
    private int sourceRows;

    private KeyedRules(KeyedObjectExtractor extractor, Scope scope) {
        this.extractor = extractor;
        this.scope = scope;
        this.path = RowValues.texts(extractor.path(), scope);
        this.keyFields = extractor.keyFields();
        this.valueField = extractor.valueField().in(scope);
        if (keyFields.contains(valueField)) {
            throw ColumnNames.twice(valueField);
        }
        this.skipped = Set.copyOf(RowValues.texts(extractor.skipKeys(), scope));
        this.matched = extractor.matchKeys() == null ? null : NamedPattern.of(extractor.matchKeys(), scope);
    }

    static KeyedRules of(KeyedObjectExtractor extractor, Scope scope) {
        return new KeyedRules(extractor, scope);
    }

    /** The records of all documents. */
    Iterator<@Nullable Object> records(DocumentReader documents) {
        if (extractor.into() == Into.LIST) {
            return new KeyedLists(new Places(documents, List.of(), scope), this);
        }
        if (extractor.mergeParent()) {
            return new MergedRecords(new Places(documents, parentPath(), scope), this);
        }
        return new KeyedRecords(new Places(documents, path, scope), this);
    }

    /** The keys that lead to what is around the object. */
    private List<String> parentPath() {
        return path.subList(0, path.size() - 1);
    }

    KeyedObjectExtractor extractor() {
        return extractor;
    }

    List<String> path() {
        return path;
    }

    int levels() {
        return keyFields.size();
    }

    /** Whether a key is data. */
    boolean isData(String key, int level) {
        return !skipped.contains(key) && (matched == null || level > 0 || matched.isIn(key));
    }

    /**
     * A record.
     *
     * @param keys   those that lead to it; fewer than there are levels where a list stands in place of an object
     * @param leaf   the object, or the value, behind them
     * @param fields whether it is an object whose fields are columns
     */
    Row record(List<String> keys, @Nullable Object leaf, boolean fields) {
        Row object = fields && leaf instanceof Row row ? row : new Row();
        Row record = new Row(keys.size() + Math.max(1, object.size()));
        for (int i = 0; i < keys.size(); i++) {
            record.put(keyFields.get(i), keys.get(i));
        }
        for (int i = 0; i < object.size(); i++) {
            String name = object.keyAt(i);
            int same = keyFields.indexOf(name);
            if (same >= 0 && same < keys.size()) {
                record.put(name, agreeing(name, keys.get(same), object.valueAt(i)));
            } else {
                record.put(name, object.storedAt(i));
            }
        }
        if (!fields) {
            record.put(valueField, leaf);
        }
        return record;
    }

    /** The field's own form of a key that it repeats. */
    private static Object agreeing(String name, String key, @Nullable Object value) {
        if (value != null && value.toString().equals(key)) {
            return value;
        }
        throw Unreadable.because("Cannot read keyed objects: behind a key there is a field '" + name
                + "' with another value than the key (choose another key_field)");
    }

    void strange(String reason) {
        extractor.onShapeError().handle("read keyed objects", reason, scope);
    }

    /** Tells the log that no document has an object at the path. */
    void warnOfMissingPath() {
        MissingPath.warn(path, scope);
    }

    void countRow() {
        sourceRows++;
    }

    int sourceRows() {
        return sourceRows;
    }
}
