package dev.weir.expressions.library;

import dev.weir.expressions.text.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as words: counted, or wrapped into lines. */
final class Words {

    private static final Pattern CHUNKS = Pattern.compile("\\s+|[^\\s-]*\\w-(?=\\w)|[^\\s-]+-*|-+");
    private static final Pattern PLAIN_CHUNKS = Pattern.compile("\\s+|\\S+");

    private Words() {}

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
    static String wrap(String text, int width, boolean breakLong, boolean breakOnHyphens, String separator) {
        if (width < 1) {
            throw dev.weir.expressions.value.EvaluationException.value("invalid width " + width + " (must be > 0)");
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> wrapped = line(line, width, breakLong, breakOnHyphens ? CHUNKS : PLAIN_CHUNKS);
            lines.add(String.join(separator, wrapped));
        }
        return String.join(separator, lines);
    }

    private static List<String> line(String text, int width, boolean breakLong, Pattern chunks) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        Matcher matcher = chunks.matcher(text);
        while (matcher.find()) {
            String chunk = matcher.group();
            if (current.length() + chunk.length() > width && !current.isEmpty()) {
                flush(lines, current);
            }
            if (current.isEmpty() && chunk.isBlank() && !lines.isEmpty()) {
                continue;
            }
            while (breakLong && chunk.length() > width) {
                lines.add(chunk.substring(0, width));
                chunk = chunk.substring(width);
            }
            current.append(chunk);
        }
        flush(lines, current);
        return lines;
    }

    private static void flush(List<String> lines, StringBuilder current) {
        String line = current.toString().stripTrailing();
        current.setLength(0);
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
