package dev.weir.expressions.regex;

import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for a match: text and groups, written with backslashes; a dollar sign means itself. */
final class Replacement {

    private final List<Object> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final String source;
    private final Pattern pattern;
    private int at;

    private Replacement(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    static Replacement parse(String source, Pattern pattern) {
        Replacement replacement = new Replacement(source, pattern);
        replacement.read();
        return replacement;
    }

    void append(Draft out, Matcher matcher) {
        for (Object part : parts) {
            if (part instanceof Integer group) {
                String value = matcher.group(group);
                out.append(value == null ? "" : value);
            } else {
                out.append((String) part);
            }
        }
    }

    private void read() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c != '\\') {
                text.append(c);
            } else if (at == source.length()) {
                throw error("bad escape (end of pattern)");
            } else {
                escape(source.charAt(at++));
            }
        }
        parts.add(text.toString());
    }

    private void escape(char c) {
        if (c == 'g') {
            group(named());
        } else if (c >= '1' && c <= '9') {
            boolean two = at < source.length() && Character.isDigit(source.charAt(at));
            int number = c - '0';
            group(two ? number * 10 + (source.charAt(at++) - '0') : number);
        } else if (c == '0') {
            octal();
        } else {
            int known = "nrtabfv\\".indexOf(c);
            if (known >= 0) {
                text.append("\n\r\t\u0007\b\f\u000B\\".charAt(known));
            } else if (c < 0x80 && Character.isLetter(c)) {
                throw error("bad escape \\" + c);
            } else {
                text.append('\\').append(c);
            }
        }
    }

    private void octal() {
        int value = 0;
        for (int i = 0; i < 2 && at < source.length() && "01234567".indexOf(source.charAt(at)) >= 0; i++) {
            value = value * 8 + source.charAt(at++) - '0';
        }
        text.append((char) value);
    }

    private int named() {
        int end = source.indexOf('>', at);
        if (at >= source.length() || source.charAt(at) != '<' || end < 0) {
            throw error("missing <");
        }
        String name = source.substring(at + 1, end);
        at = end + 1;
        if (!name.isEmpty() && name.length() < 4 && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(name);
        }
        Integer index = groupIndex(name);
        if (index == null) {
            throw new EvaluationException("IndexError", "unknown group name '" + name + "'");
        }
        return index;
    }

    /** The number of a named group, found by counting the opening brackets before it. */
    private @org.jspecify.annotations.Nullable Integer groupIndex(String name) {
        String java = pattern.pattern();
        String mark = "(?<" + PatternSyntax.javaName(name) + ">";
        int number = 0;
        boolean inClass = false;
        for (int i = 0; i < java.length(); i++) {
            char c = java.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '(' && !inClass) {
                boolean namedGroup =
                        java.startsWith("(?<", i) && !java.startsWith("(?<=", i) && !java.startsWith("(?<!", i);
                number += namedGroup || !java.startsWith("(?", i) ? 1 : 0;
                if (java.startsWith(mark, i)) {
                    return number;
                }
            }
        }
        return null;
    }

    private void group(int number) {
        if (number > pattern.matcher("").groupCount()) {
            throw error("invalid group reference " + number);
        }
        parts.add(text.toString());
        text.setLength(0);
        parts.add(number);
    }

    private static EvaluationException error(String message) {
        return new EvaluationException("error", message);
    }
}
