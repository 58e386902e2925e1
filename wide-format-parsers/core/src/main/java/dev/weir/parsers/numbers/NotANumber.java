package dev.weir.parsers.numbers;

import org.jspecify.annotations.Nullable;

/** A value is no number, or may be several. Its message is the reason, which shows the value. */
public final class NotANumber extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String remedy;

    NotANumber(String reason) {
        this(reason, null);
    }

    NotANumber(String reason, @Nullable String remedy) {
        super(reason, null, false, false);
        this.remedy = remedy;
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What would make it one; null if nothing is known. */
    public @Nullable String remedy() {
        return remedy;
    }
}
