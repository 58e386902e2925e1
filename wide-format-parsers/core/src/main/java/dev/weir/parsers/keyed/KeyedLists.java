package dev.weir.parsers.keyed;

import dev.weir.parsers.document.RowValues;
import dev.weir.parsers.source.Places;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Documents in which a list stands in place of a keyed object. Used by one thread. */
final class KeyedLists implements Iterator<@Nullable Object> {

    private final Places documents;
    private final KeyedRules rules;
    private boolean begun;
    private boolean reached;
    private @Nullable Row ahead;

    KeyedLists(Places documents, KeyedRules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && documents.next()) {
            if (documents.reader().read() instanceof Row document) {
                replace(document);
                ahead = document;
            } else {
                rules.strange("a document is no object");
            }
        }
        if (ahead == null && begun && !reached) {
            begun = false;
            rules.warnOfMissingPath();
        }
        return ahead != null;
    }

    private void replace(Row document) {
        List<String> path = rules.path();
        String last = path.get(path.size() - 1);
        begun = true;
        if (RowValues.at(document, path.subList(0, path.size() - 1)) instanceof Row parent
                && parent.containsKey(last)) {
            reached = true;
            if (parent.get(last) != null) {
                parent.put(last, list(parent.get(last)));
            }
        }
    }

    private List<Row> list(@Nullable Object keyed) {
        ValueReader reader = ValueReader.of(Collections.singletonList(keyed).iterator());
        reader.nextDocument();
        KeyedWalk walk = new KeyedWalk(reader, rules);
        walk.begin();
        List<Row> list = new ArrayList<>();
        for (Row record = walk.next(); record != null; record = walk.next()) {
            list.add(record);
        }
        return list;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row document = ahead;
        ahead = null;
        return document;
    }
}
