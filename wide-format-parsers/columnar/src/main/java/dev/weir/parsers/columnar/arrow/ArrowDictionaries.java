package dev.weir.parsers.columnar.arrow;

import java.util.HashMap;
import java.util.Map;

/** The dictionaries of a stream by their numbers. One that did not come yet has no values. */
final class ArrowDictionaries {

    private final Map<Long, ArrowDictionary> dictionaries = new HashMap<>();

    ArrowDictionary get(long number) {
        return dictionaries.computeIfAbsent(number, absent -> new ArrowDictionary());
    }
}
