package dev.weir.parsers.keyed;

import dev.weir.parsers.source.Places;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of keyed objects, made while they arrive. Used by one thread. */
final class KeyedRecords implements Iterator<@Nullable Object> {

    private final Places places;
    private final KeyedRules rules;
    private final KeyedWalk walk;
    private @Nullable Row ahead;

    KeyedRecords(Places places, KeyedRules rules) {
        this.places = places;
        this.rules = rules;
        this.walk = new KeyedWalk(places.reader(), rules);
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = walk.next();
        }
        while (ahead == null && places.next()) {
            begin();
            ahead = walk.next();
        }
        return ahead != null;
    }

    private void begin() {
        if (rules.path().isEmpty() || places.list() == 0) {
            walk.begin();
        } else if (places.reader().kind() == DocumentReader.Kind.ARRAY) {
            rules.strange("a list stands inside a list");
        } else {
            walk.beginInList();
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row record = ahead;
        ahead = null;
        return record;
    }
}
