package dev.weir.parsers.xml;

import dev.weir.parsers.xml.event.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element, around its children. What stands between two tags and is white space alone does not count where
 * there are children: it is how the document is indented.
 */
final class MixedText {

    /** Above this a buffer is not kept for the next text. */
    private static final int LARGE = 1 << 16;

    private StringBuilder text = new StringBuilder(0);
    /** Where that begins which stands behind the last tag. */
    private int segment;

    /** Forgets all. */
    void clear() {
        if (text.capacity() > LARGE) {
            text = new StringBuilder();
        }
        text.setLength(0);
        segment = 0;
    }

    /** Adds what was read. */
    void add(XmlEvents xml) {
        xml.addText(text);
    }

    /** Takes notice of a tag of a child, or of the end of an element with children. */
    void endSegment() {
        if (start(segment) == text.length()) {
            text.setLength(segment);
        }
        segment = text.length();
    }

    int length() {
        return text.length();
    }

    /** The text as it stands there. */
    String whole() {
        return text.toString();
    }

    /** The text without white space at its ends; null if there is nothing else. */
    @Nullable
    String trimmed() {
        int start = start(0);
        int end = text.length();
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : text.substring(start, end);
    }

    /** Where something other than white space stands, from a position on. */
    private int start(int from) {
        int start = from;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
