package dev.weir.expressions.compile;

import dev.weir.expressions.value.Python;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template prints. Most templates print one value and nothing else: a number, a boolean or None that stands alone is
 * kept as it is, as its text would denote the same value again. Long texts are not copied before the end.
 */
final class Output {

    private static final int LONG = 1 << 16;

    private @Nullable List<String> before;
    private long lengthBefore;
    private @Nullable StringBuilder text;
    private @Nullable String only;
    private @Nullable Object value;
    private boolean holdsValue;

    /** Takes a value in place of its text, if it is the first and one that its text denotes. */
    boolean keep(@Nullable Object candidate) {
        boolean denoted = candidate == null
                || candidate instanceof Long
                || candidate instanceof Boolean
                || candidate instanceof Double number && Double.isFinite(number);
        if (!denoted || holdsValue || only != null || text != null || before != null) {
            return false;
        }
        value = candidate;
        holdsValue = true;
        return true;
    }

    long length() {
        if (holdsValue) {
            settle();
        }
        return lengthBefore + (text != null ? text.length() : only != null ? only.length() : 0);
    }

    void append(String more) {
        if (holdsValue) {
            settle();
        }
        if (more.length() > LONG && (only != null || text != null)) {
            setAside();
        }
        if (text != null) {
            text.append(more);
        } else if (only == null) {
            only = more;
        } else if (only.length() > LONG) {
            setAside();
            only = more;
        } else {
            text = new StringBuilder(only).append(more);
            only = null;
        }
    }

    private void setAside() {
        List<String> parts = before == null ? new ArrayList<>() : before;
        String last = last();
        parts.add(last);
        lengthBefore += last.length();
        before = parts;
        text = null;
        only = null;
    }

    private void settle() {
        only = Python.text(value);
        holdsValue = false;
    }

    private String last() {
        return text != null ? text.toString() : only != null ? only : "";
    }

    /** All of it as text. */
    String text() {
        if (holdsValue) {
            settle();
        }
        if (before == null) {
            return last();
        }
        setAside();
        return String.join("", before);
    }

    /** The value that stands alone, otherwise the text. */
    @Nullable
    Object result() {
        return holdsValue ? value : text();
    }
}
