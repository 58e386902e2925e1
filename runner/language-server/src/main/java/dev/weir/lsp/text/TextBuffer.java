package dev.weir.lsp.text;

import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** A text by the lines and UTF-16 units that the protocol counts, from 0. Immutable. */
public final class TextBuffer {

    private final String text;
    private final int[] starts;

    private TextBuffer(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** A text. */
    public static TextBuffer of(String text) {
        int[] starts = new int[64];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
                starts[lines++] = i + 1;
            }
        }
        return new TextBuffer(text, Arrays.copyOf(starts, lines));
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /** The offset of a position; the nearest one if there is no such position. */
    public int offset(Position position) {
        int line = position.getLine();
        if (line < 0) {
            return 0;
        }
        if (line >= starts.length) {
            return text.length();
        }
        return Math.min(starts[line] + Math.max(position.getCharacter(), 0), lineEnd(line));
    }

    private int lineEnd(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** The position of an offset; the nearest one if there is no such offset. */
    public Position position(int offset) {
        int inside = Math.max(0, Math.min(offset, text.length()));
        int line = line(inside);
        return new Position(line, inside - starts[line]);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Where the line of an offset begins. */
    public int lineStart(int offset) {
        return starts[line(Math.max(0, Math.min(offset, text.length())))];
    }

    /** How many spaces the line of an offset begins with. */
    public int indentation(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end - start;
    }

    /** The range between two offsets. */
    public Range range(int start, int end) {
        return new Range(position(start), position(Math.max(start, end)));
    }

    /** The text after a part of it was replaced. */
    public TextBuffer changed(Range range, String replacement) {
        int start = offset(range.getStart());
        int end = Math.max(start, offset(range.getEnd()));
        return of(text.substring(0, start) + replacement + text.substring(end));
    }
}
