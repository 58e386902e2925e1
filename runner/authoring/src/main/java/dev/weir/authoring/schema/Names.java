package dev.weir.authoring.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Names the parts of the schema that others refer to. For one thread. */
final class Names {

    /** What stands in place of a value: a text that is a reference, or a mapping that extends one. */
    static final String REFERENCE = "reference";

    static final String REFERENCE_TEXT = "reference.text";
    static final String TEMPLATE = "template";
    static final String PARAMETERS = "parameters";
    static final String WHOLE = "whole";
    static final String TYPED = "typed";
    static final String DEFINITION = "definition";
    static final String ANY_COMPONENT = "component";

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Draft draft;

    Names(Draft draft) {
        this.draft = draft;
    }

    /** A schema that is another one. */
    Map<String, Object> ref(String name) {
        return Members.of("$ref", "#/" + draft.definitions() + "/" + name);
    }

    /** The name of what can stand where a class is asked for. */
    String kind(String className) {
        return kinds.computeIfAbsent(className, wanted -> {
            String simple = wanted.substring(Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('$')) + 1);
            return kinds.containsValue("kind." + simple) ? "kind." + wanted : "kind." + simple;
        });
    }

    /** The classes that were asked for so far. */
    Set<String> wanted() {
        return new LinkedHashSet<>(kinds.keySet());
    }

    /** The name of a type with all that it must have. */
    static String complete(String type) {
        return type + ".complete";
    }
}
