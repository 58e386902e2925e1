package dev.weir.validator.text;

import dev.weir.manifest.tree.Position;
import dev.weir.validator.finding.Edit;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.finding.Span;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file, addressed by line and column as {@link Position} counts them. Immutable. */
public final class SourceFile {

    private final String name;
    private final String text;
    private final int[] starts;

    private SourceFile(String name, String text, int[] starts) {
        this.name = name;
        this.text = text;
        this.starts = starts;
    }

    /** A text under the name that its user calls it by. */
    public static SourceFile of(String name, String text) {
        int[] starts = new int[64];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~';
            if (!plain && endsLine(text, i)) {
                starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
                starts[lines++] = i + 1;
            }
        }
        starts[0] = text.startsWith("\uFEFF") ? 1 : 0;
        return new SourceFile(name, text, Arrays.copyOf(starts, lines));
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || (c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'))
                || c == 0x85
                || c == 0x2028
                || c == 0x2029;
    }

    /** What the file is called. */
    public String name() {
        return name;
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /** How its lines end. */
    public String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** How many lines there are. */
    public int lines() {
        return starts.length;
    }

    /** A line without its end; empty beyond the last. */
    public String line(int line) {
        if (line < 1 || line > starts.length) {
            return "";
        }
        return text.substring(starts[line - 1], end(line));
    }

    private int end(int line) {
        int end = line < starts.length ? starts[line] : text.length();
        while (end > starts[line - 1] && isEnd(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Where a line begins; the end of the text beyond the last. */
    public int lineStart(int line) {
        return line > starts.length ? text.length() : starts[Math.max(line, 1) - 1];
    }

    /** Where a line and column are in the text; the line's end if it is shorter. */
    public int offset(int line, int column) {
        if (line > starts.length) {
            return text.length();
        }
        int start = lineStart(line);
        int end = end(Math.max(line, 1));
        int points = text.codePointCount(start, end);
        return text.offsetByCodePoints(start, Math.min(Math.max(column - 1, 0), points));
    }

    /** The line of an offset. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : Math.max(1, -found - 1);
    }

    /** The word that stands at a place: a key, or a value that is one word or quoted; one character where there is none. */
    public Span word(Position position) {
        if (position.line() == 0) {
            return Span.FILE;
        }
        int start = offset(position.line(), position.column());
        int end = Words.end(text, start, end(Math.min(position.line(), starts.length)));
        return new Span(
                position.line(), position.column(), Math.max(1, text.codePointCount(start, Math.max(start, end))));
    }

    /** The name that stands at a place inside a text: letters, digits and underscores. */
    public Span name(Position position) {
        int start = offset(position.line(), position.column());
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return new Span(position.line(), position.column(), Math.max(1, text.codePointCount(start, end)));
    }

    /** The next place of a name, from a place on; that place if there is none. */
    public Span next(String name, Position from) {
        Matcher matcher = Pattern.compile("(?<![\\w])" + Pattern.quote(name) + "(?![\\w])")
                .matcher(text);
        if (!matcher.find(offset(from.line(), from.column()))) {
            return word(from);
        }
        int line = lineAt(matcher.start());
        int column = text.codePointCount(lineStart(line), matcher.start()) + 1;
        return new Span(line, column, name.codePointCount(0, name.length()));
    }

    /** Writes another word in place of one: quotes around it stay, and without them the other must not begin a comment. */
    public Fix writing(String word, Span span, boolean safe) {
        int start = start(span);
        int end = end(span);
        if (end - start > 1 && "\"'".indexOf(text.charAt(start)) >= 0) {
            return Fix.writing(word, new Edit(start + 1, end - 1, word), safe);
        }
        return Fix.writing(word, new Edit(start, end, word.startsWith("#") ? '"' + word + '"' : word), safe);
    }

    /** Writes another name in place of one inside a text. */
    public Fix naming(String name, Span span, boolean safe) {
        return Fix.writing(name, new Edit(start(span), end(span), name), safe);
    }

    /** The offset of a span's first character. */
    public int start(Span span) {
        return offset(span.line(), span.column());
    }

    /** The offset behind a span's last character. */
    public int end(Span span) {
        return offset(span.line(), span.column() + span.length());
    }

    /** How many spaces a line begins with. */
    public int indentation(int line) {
        String content = line(line);
        int spaces = 0;
        while (spaces < content.length() && content.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }
}
