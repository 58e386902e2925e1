package dev.weir.authoring.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A draft of JSON Schema that the language's schema is written in. */
public enum Draft {
    /** The newest one. */
    DRAFT_2020_12("2020-12", "https://json-schema.org/draft/2020-12/schema", "$defs"),
    /** The one that every editor of YAML understands. */
    DRAFT_07("07", "http://json-schema.org/draft-07/schema#", "definitions");

    private final String word;
    private final String uri;
    private final String definitions;

    Draft(String word, String uri, String definitions) {
        this.word = word;
        this.uri = uri;
        this.definitions = definitions;
    }

    /** The draft of this name; empty if there is none. */
    public static Optional<Draft> of(String word) {
        return Arrays.stream(values()).filter(draft -> draft.word.equals(word)).findFirst();
    }

    /** The names of the drafts. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Draft::word).toList();
    }

    /** The name of the draft. */
    public String word() {
        return word;
    }

    String uri() {
        return uri;
    }

    /** The keyword that holds schemas to refer to. */
    String definitions() {
        return definitions;
    }
}
