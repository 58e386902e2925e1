package dev.weir.expressions.regex;

import dev.weir.expressions.value.EvaluationException;

/** A text that can be looked at only so many times, so that a regular expression cannot run for ever. */
final class BoundedText implements CharSequence {

    private final CharSequence text;
    private final long limit;
    private long looks;

    BoundedText(CharSequence text, long limit) {
        this.text = text;
        this.limit = limit;
    }

    @Override
    public char charAt(int index) {
        if (++looks > limit) {
            throw EvaluationException.limit("regular expression steps", limit);
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
