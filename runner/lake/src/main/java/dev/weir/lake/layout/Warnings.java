package dev.weir.lake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts values that no partition can have. For one thread at a time. */
final class Warnings {

    private final Map<String, Long> unfit = new TreeMap<>();
    private final Map<String, String> fields = new TreeMap<>();

    /** Counts a value of a field, which a key is made of. */
    void unfit(String key, String field) {
        unfit.merge(key, 1L, Long::sum);
        fields.put(key, field);
    }

    /** What the user should know. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        unfit.forEach((key, count) -> texts.add(count + (count == 1 ? " value" : " values") + " of '" + fields.get(key)
                + "' can be no value of the partition key " + key + "; the rows are in its partition without a value"));
        return texts;
    }
}
