package dev.weir.expressions.regex;

import dev.weir.expressions.value.EvaluationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's regular expressions in Java's syntax. */
final class PatternSyntax {

    private static final String WORD = "\\p{L}\\p{N}_";
    private static final String SPACE = "\\s\\x1c-\\x1f\\x85\\p{Z}";

    private static final String ASCII_WORD = "a-zA-Z0-9_";
    private static final String ASCII_SPACE = " \\t\\n\\r\\f\\x0B";

    private static final Pattern ASCII_FLAG = Pattern.compile("\\(\\?([imsx]*)a([imsx]*)\\)");
    private static final Pattern REPETITION = Pattern.compile("\\{(?:[0-9]+(?:,[0-9]*)?|,[0-9]*)\\}");

    private final String regex;
    private final StringBuilder out = new StringBuilder();
    private final boolean ascii;
    private int at;

    private PatternSyntax(String regex) {
        this.regex = regex;
        Matcher flag = ASCII_FLAG.matcher(regex);
        this.ascii = flag.lookingAt();
        if (ascii) {
            out.append("(?").append(flag.group(1)).append(flag.group(2)).append("-u)");
            at = flag.end();
        }
    }

    static String translate(String regex) {
        PatternSyntax syntax = new PatternSyntax(regex);
        syntax.translate();
        return syntax.out.toString();
    }

    private void translate() {
        while (at < regex.length()) {
            char c = regex.charAt(at);
            if (c == '\\') {
                escape(false);
            } else if (c == '[') {
                characterClass();
            } else if (c == '(') {
                group();
            } else if (c == '{') {
                brace();
            } else if (c == '$') {
                out.append("(?=\\n?\\z)");
                at++;
            } else {
                out.append(c);
                at++;
            }
        }
    }

    /** A repetition, whose lower bound may be missing, or the character itself. */
    private void brace() {
        Matcher repetition = REPETITION.matcher(regex).region(at, regex.length());
        if (repetition.lookingAt()) {
            out.append(
                    repetition.group().startsWith("{,")
                            ? "{0" + repetition.group().substring(1)
                            : repetition.group());
            at = repetition.end();
        } else {
            out.append("\\{");
            at++;
        }
    }

    private void group() {
        if (regex.startsWith("(?P<", at)) {
            out.append("(?<");
            at += 4;
            groupName('>');
            out.append('>');
        } else if (regex.startsWith("(?P=", at)) {
            out.append("\\k<");
            at += 4;
            groupName(')');
            out.append('>');
        } else if (regex.startsWith("(?#", at)) {
            int end = regex.indexOf(')', at);
            if (end < 0) {
                throw new EvaluationException("error", "missing ), unterminated comment");
            }
            at = end + 1;
        } else {
            out.append('(');
            at++;
        }
    }

    private void groupName(char close) {
        int end = regex.indexOf(close, at);
        if (end < 0) {
            throw new EvaluationException("error", "missing " + close + ", unterminated name");
        }
        String name = regex.substring(at, end);
        if (close == '>' && !name.isEmpty() && Character.isDigit(name.charAt(0))) {
            throw new EvaluationException("error", "bad character in group name '" + name + "'");
        }
        out.append(javaName(name));
        at = end + 1;
    }

    /** A group name that Java allows: letters and digits only. */
    static String javaName(String name) {
        StringBuilder java = new StringBuilder("g");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
            java.append(plain ? String.valueOf(c) : "X" + Integer.toHexString(c) + "X");
        }
        return java.toString();
    }

    private void characterClass() {
        out.append('[');
        at++;
        if (at < regex.length() && regex.charAt(at) == '^') {
            out.append('^');
            at++;
        }
        boolean first = true;
        while (at < regex.length() && (first || regex.charAt(at) != ']')) {
            char c = regex.charAt(at);
            if (c == '\\') {
                escape(true);
            } else {
                out.append(c == '[' || c == ']' || c == '&' || c == '#' || c == ' ' ? "\\" : "")
                        .append(c);
                at++;
            }
            first = false;
        }
        if (at == regex.length()) {
            throw new EvaluationException("error", "unterminated character set");
        }
        out.append(']');
        at++;
    }

    private void escape(boolean inClass) {
        if (at + 1 == regex.length()) {
            throw new EvaluationException("error", "bad escape (end of pattern)");
        }
        char c = regex.charAt(at + 1);
        at += 2;
        String word = ascii ? ASCII_WORD : WORD;
        String space = ascii ? ASCII_SPACE : SPACE;
        switch (c) {
            case 'd' -> out.append(ascii ? "[0-9]" : "\\p{Nd}");
            case 'D' -> out.append(ascii ? "[^0-9]" : "\\P{Nd}");
            case 'w' -> out.append(inClass ? word : "[" + word + "]");
            case 'W' -> out.append("[^" + word + "]");
            case 's' -> out.append(inClass ? space : "[" + space + "]");
            case 'S' -> out.append("[^" + space + "]");
            case 'b' -> out.append(inClass ? "\\x08" : border(word, true));
            case 'B' -> out.append(border(word, false));
            case 'Z' -> out.append("\\z");
            case 'v' -> out.append("\\x0B");
            case 'A', 'n', 'r', 't', 'f', 'a', 'x', 'u', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                out.append('\\').append(c);
            case '0' -> out.append("\\00");
            default -> literal(c);
        }
    }

    private static String border(String characters, boolean inside) {
        String word = "[" + characters + "]";
        return inside
                ? "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))"
                : "(?:(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + "))";
    }

    private void literal(char c) {
        if (c < 0x80 && Character.isLetter(c)) {
            throw new EvaluationException("error", "bad escape \\" + c);
        }
        out.append(c < 0x80 ? "\\" : "").append(c);
    }
}
