package dev.weir.authoring.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of JSON, with their members in their order. */
final class Members {

    private Members() {}

    /** An object of names and values in turn. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
