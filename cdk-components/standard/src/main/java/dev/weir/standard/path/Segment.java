package dev.weir.standard.path;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path: a key, the position of a list's element (from the end if negative), or a glob over keys and
 * positions ({@code *}, {@code ?}, {@code [abc]}, {@code [!abc]}).
 */
public final class Segment {

    private static final String ANY_DEPTH = "**";

    private final String text;
    private final @Nullable Pattern glob;
    private final @Nullable Integer index;

    private Segment(String text, @Nullable Pattern glob, @Nullable Integer index) {
        this.text = text;
        this.glob = glob;
        this.index = index;
    }

    static Segment of(String text) {
        return isGlob(text)
                ? new Segment(text, Pattern.compile(regex(text), Pattern.DOTALL), null)
                : new Segment(text, null, number(text));
    }

    private static boolean isGlob(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    private static @Nullable Integer number(String text) {
        if (text.isEmpty() || Character.isLetter(text.charAt(0)) || text.charAt(0) == '_') {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notAPosition) {
            return null;
        }
    }

    /** The step as it was written. */
    public String text() {
        return text;
    }

    /** Whether this is a key or a position, and no glob. */
    public boolean isPlain() {
        return glob == null;
    }

    /** Whether this stands for any number of steps. */
    boolean isAnyDepth() {
        return text.equals(ANY_DEPTH);
    }

    /** Whether this matches a key of an object. */
    boolean matches(String key) {
        return glob == null ? text.equals(key) : glob.matcher(key).matches();
    }

    /** Whether this matches a position in a list. */
    boolean matches(int position, int size) {
        if (glob != null) {
            return glob.matcher(Integer.toString(position)).matches();
        }
        return index != null && (index == position || size + index == position);
    }

    /** The position that this names in a list, or -1. */
    public int position(int size) {
        if (index == null) {
            return -1;
        }
        int position = index < 0 ? size + index : index;
        return position < size ? Math.max(position, -1) : -1;
    }

    /** The position from the front that this names, or -1 if it names none or counts from the end. */
    public int positionFromFront() {
        return index == null || index < 0 ? -1 : index;
    }

    /** Whether this counts from the end of a list. */
    public boolean countsFromEnd() {
        return index != null && index < 0;
    }

    /** Python's {@code fnmatch.translate}. */
    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i++);
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (c == '[') {
                i = appendSet(regex, glob, i);
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    private static int appendSet(StringBuilder regex, String glob, int start) {
        boolean negated = start < glob.length() && glob.charAt(start) == '!';
        int first = negated ? start + 1 : start;
        int end = glob.indexOf(']', first < glob.length() && glob.charAt(first) == ']' ? first + 1 : first);
        if (end < 0) {
            regex.append("\\[");
            return start;
        }
        regex.append(negated ? "[^" : "[");
        for (int i = first; i < end; i++) {
            char c = glob.charAt(i);
            boolean range = c == '-' && i > first && i < end - 1;
            if (!range && "\\[]^&-~|".indexOf(c) >= 0) {
                regex.append('\\');
            }
            regex.append(c);
        }
        regex.append(']');
        return end + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Segment segment && text.equals(segment.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
