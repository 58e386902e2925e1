package dev.weir.lsp.outline;

/**
 * A key of a mapping with its value. Compared by identity.
 */
public final class Field {

    private final ScalarPart key;
    private final Part value;

    Field(ScalarPart key, Part value) {
        this.key = key;
        this.value = value;
    }

    /** The key. */
    public ScalarPart key() {
        return key;
    }

    /** The value; a scalar without text if there is none yet. */
    public Part value() {
        return value;
    }

    /** Whether the key is a word. */
    public boolean is(String word) {
        return key.text().equals(word);
    }
}
