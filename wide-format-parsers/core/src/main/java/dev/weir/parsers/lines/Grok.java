package dev.weir.parsers.lines;

import dev.weir.parsers.text.NamedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a pattern of an expression in which names in braces stand for other patterns. */
final class Grok {

    private static final Pattern REFERENCE = Pattern.compile("%\\{(\\w+)(?::([\\w@.\\[\\]-]+))?(?::(\\w+))?}");
    private static final int DEEPEST = 20;
    private static final int LONGEST = 100_000;

    private final Map<String, String> known;
    private final List<String> columns = new ArrayList<>();
    private final List<ColumnType> types = new ArrayList<>();

    private Grok(Map<String, String> known) {
        this.known = known;
    }

    /**
     * The lines of an expression.
     *
     * @param own patterns beside the well-known ones, by name
     * @throws IllegalArgumentException if it cannot be read
     */
    static PatternLine lines(String expression, Map<String, String> own) {
        Grok grok = new Grok(GrokPatterns.with(own));
        String pattern = grok.expand(expression, 0);
        return PatternLine.of(NamedPattern.of(pattern), grok.columns, grok.types);
    }

    private String expand(String expression, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "Cannot read a grok pattern: patterns contain each other (leave the circle out)");
        }
        Matcher reference = REFERENCE.matcher(expression);
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        while (reference.find()) {
            own(expression.substring(from, reference.start()), pattern);
            pattern.append(group(reference))
                    .append(expand(named(reference.group(1)), depth + 1))
                    .append(')');
            from = reference.end();
            if (pattern.length() > LONGEST) {
                throw new IllegalArgumentException("Cannot read a grok pattern: it becomes longer than " + LONGEST
                        + " characters (use fewer patterns in patterns)");
            }
        }
        own(expression.substring(from), pattern);
        return pattern.toString();
    }

    /** Copies what is a pattern itself; its named groups are columns too. */
    private void own(String text, StringBuilder pattern) {
        for (String name : NamedPattern.namesIn(text)) {
            columns.add(name);
            types.add(ColumnType.TEXT);
        }
        pattern.append(text);
    }

    private String group(Matcher reference) {
        String column = reference.group(2);
        if (column == null) {
            return "(?:";
        }
        String type = reference.group(3) == null ? "" : reference.group(3);
        ColumnType known = ColumnType.named(type);
        if (known == null) {
            throw new IllegalArgumentException(
                    "Cannot read a grok pattern: there is no type '" + type + "' (use int or float)");
        }
        columns.add(column);
        types.add(known);
        return "(?<g" + columns.size() + ">";
    }

    private String named(String name) {
        String pattern = known.get(name);
        if (pattern == null) {
            throw new IllegalArgumentException("Cannot read a grok pattern: '" + name
                    + "' is not known (add it to patterns, or use one of "
                    + String.join(", ", known.keySet().stream().sorted().toList()) + ")");
        }
        return pattern;
    }
}
