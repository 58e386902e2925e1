package dev.weir.expressions.library;

import dev.weir.expressions.text.Case;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as words: counted, or wrapped into lines as Python's {@code textwrap} does. */
final class Words {

    private static final String SPACE = "[\\t\\n\\x0B\\f\\r ]";
    private static final String NO_SPACE = "[^\\t\\n\\x0B\\f\\r ]";
    private static final String LETTER = "[\\p{L}_]";
    private static final String BEFORE_DASH = "(?<=[\\p{L}\\p{N}_!\"'&.,?])";
    private static final Pattern CHUNKS = Pattern.compile(SPACE + "+|" + BEFORE_DASH + "-{2,}(?=[\\p{L}\\p{N}_])|"
            + NO_SPACE + "+?(?:-(?:(?<=" + LETTER + "{2}-)|(?<=" + LETTER + "-" + LETTER + "-))(?=" + LETTER + "-?"
            + LETTER
            + ")|(?=" + SPACE + "|\\z)|" + BEFORE_DASH + "(?=-{2,}[\\p{L}\\p{N}_]))");
    private static final Pattern PLAIN_CHUNKS = Pattern.compile(SPACE + "+|" + NO_SPACE + "+");
    private static final int LONGEST = 200_000;

    private final int width;
    private final boolean breakLong;
    private final boolean breakOnHyphens;

    private Words(int width, boolean breakLong, boolean breakOnHyphens) {
        this.width = width;
        this.breakLong = breakLong;
        this.breakOnHyphens = breakOnHyphens;
    }

    static long count(String text) {
        long count = 0;
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            boolean part = Case.isAlphanumeric(c) || c == '_';
            count += part && !inWord ? 1 : 0;
            inWord = part;
        }
        return count;
    }

    /** Each line of a text broken into lines of at most a width. */
    static String wrap(
            Run run, List<String> lines, int width, boolean breakLong, boolean breakOnHyphens, String separator) {
        Words words = new Words(width, breakLong, breakOnHyphens);
        Draft out = new Draft(run);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i > 0) {
                out.append(separator);
            }
            if (line.length() > LONGEST && run.limits().areSet()) {
                throw EvaluationException.limit("characters in a line to wrap", LONGEST);
            } else if (width < 1) {
                throw EvaluationException.value("invalid width " + width + " (must be > 0)");
            }
            run.text(2L * line.length());
            List<String> broken = words.line(line);
            for (int j = 0; j < broken.size(); j++) {
                out.append(j == 0 ? "" : separator).append(broken.get(j));
            }
        }
        return out.toString();
    }

    private List<String> line(String text) {
        Deque<String> chunks = new ArrayDeque<>();
        Matcher matcher = (breakOnHyphens ? CHUNKS : PLAIN_CHUNKS).matcher(text);
        while (matcher.find()) {
            chunks.add(matcher.group());
        }
        List<String> lines = new ArrayList<>();
        while (!chunks.isEmpty()) {
            if (!lines.isEmpty() && isBlank(chunks.getFirst())) {
                chunks.removeFirst();
            }
            List<String> current = next(chunks);
            if (!current.isEmpty() && isBlank(current.get(current.size() - 1))) {
                current.remove(current.size() - 1);
            }
            if (!current.isEmpty()) {
                lines.add(String.join("", current));
            }
        }
        return lines;
    }

    private List<String> next(Deque<String> chunks) {
        List<String> current = new ArrayList<>();
        int length = 0;
        while (!chunks.isEmpty() && length + CodePoints.length(chunks.getFirst()) <= width) {
            length += CodePoints.length(chunks.getFirst());
            current.add(chunks.removeFirst());
        }
        if (!chunks.isEmpty() && CodePoints.length(chunks.getFirst()) > width) {
            longWord(chunks, current, width - length);
        }
        return current;
    }

    private void longWord(Deque<String> chunks, List<String> current, int room) {
        if (!breakLong) {
            if (current.isEmpty()) {
                current.add(chunks.removeFirst());
            }
            return;
        }
        String chunk = chunks.removeFirst();
        int end = chunk.offsetByCodePoints(0, room);
        int hyphen = breakOnHyphens ? chunk.substring(0, end).lastIndexOf('-') : -1;
        if (hyphen > 0 && chunk.substring(0, hyphen).chars().anyMatch(c -> c != '-')) {
            end = hyphen + 1;
        }
        current.add(chunk.substring(0, end));
        chunks.addFirst(chunk.substring(end));
    }

    private static boolean isBlank(String chunk) {
        return chunk.codePoints().allMatch(CodePoints::isSpace);
    }
}
