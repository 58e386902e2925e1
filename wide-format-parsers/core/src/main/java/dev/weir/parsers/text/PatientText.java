package dev.weir.parsers.text;

import dev.weir.parsers.source.Unreadable;

/** A text that loses its patience with a matcher that goes back and forth in it for too long. */
record PatientText(CharSequence text, int[] looks) implements CharSequence {

    private static final int PATIENCE = 20_000_000;

    PatientText(CharSequence text) {
        this(text, new int[1]);
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > PATIENCE) {
            throw Unreadable.because("Cannot look for a pattern in a text of " + text.length()
                    + " characters: it takes too long (write it without repetitions inside repetitions)");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
