package dev.weir.expressions.regex;

import dev.weir.expressions.value.EvaluationException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's regular expressions in Java's syntax. */
final class PatternSyntax {

    private static final String WORD = "\\p{L}\\p{N}_";
    private static final String SPACE = "\\s\\x1c-\\x1f\\x85\\p{Z}";

    private static final String ASCII_WORD = "a-zA-Z0-9_";
    private static final String ASCII_SPACE = " \\t\\n\\r\\f\\x0B";

    private static final Pattern GLOBAL_FLAGS = Pattern.compile("\\(\\?([aiLmsux]+)\\)");
    private static final Pattern GROUP_FLAGS = Pattern.compile("\\(\\?([aiLmsux]*)(?:-([imsx]+))?:");
    private static final Pattern REPETITION = Pattern.compile("\\{(?:[0-9]+(?:,[0-9]*)?|,[0-9]*)\\}");

    private final String regex;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Group> open = new ArrayDeque<>();
    private Flags flags = new Flags(false, false);
    private int groups;
    private int at;

    /** What changes the meaning of an expression's signs: letters of ASCII only, lines apart. */
    private record Flags(boolean ascii, boolean multiline) {

        Flags with(String added, String removed) {
            boolean letters = added.indexOf('a') >= 0 || (ascii && added.indexOf('u') < 0);
            return new Flags(letters, (multiline || added.indexOf('m') >= 0) && removed.indexOf('m') < 0);
        }

        /** The flags as Java writes them, in which all letters go without saying. */
        String written(String added, String removed) {
            String on = added.replaceAll("[au]", "");
            String off = removed + (added.indexOf('a') >= 0 ? "u" : "");
            return on + (added.indexOf('u') >= 0 ? "u" : "") + (off.isEmpty() ? "" : "-" + off);
        }
    }

    /**
     * A group that is open.
     *
     * @param number its number; 0 for one that does not capture
     * @param outer  the flags around it
     */
    private record Group(int number, Flags outer) {}

    private PatternSyntax(String regex) {
        this.regex = regex;
        Matcher global = GLOBAL_FLAGS.matcher(regex);
        if (global.lookingAt()) {
            flags(global.group(1), "");
            out.append(')');
            at = global.end();
        }
    }

    private void flags(String added, String removed) {
        if (added.indexOf('L') >= 0) {
            throw new EvaluationException("error", "cannot use LOCALE flag with a str pattern");
        } else if (added.indexOf('a') >= 0 && added.indexOf('u') >= 0) {
            throw new EvaluationException("error", "ASCII and UNICODE flags are incompatible");
        }
        out.append("(?").append(flags.written(added, removed));
        flags = flags.with(added, removed);
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
            } else if (c == ')' && !open.isEmpty()) {
                flags = open.pop().outer();
                out.append(c);
                at++;
            } else if (c == '$') {
                out.append(flags.multiline() ? "(?=\\n|\\z)" : "(?=\\n?\\z)");
                at++;
            } else if (c == '^') {
                out.append(flags.multiline() ? "(?:\\A|(?<=\\n))" : "^");
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
            open.push(new Group(++groups, flags));
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
            inlineFlags();
        }
    }

    /** Flags at the very start are of the whole expression; others end at a colon and are of their group. */
    private void inlineFlags() {
        if (regex.startsWith("(?<", at) && !regex.startsWith("(?<=", at) && !regex.startsWith("(?<!", at)) {
            throw new EvaluationException("error", "unknown extension ?<");
        }
        if (at > 0 && GLOBAL_FLAGS.matcher(regex).region(at, regex.length()).lookingAt()) {
            throw new EvaluationException("error", "global flags not at the start of the expression");
        }
        Matcher ofGroup = GROUP_FLAGS.matcher(regex).region(at, regex.length());
        boolean flagged = ofGroup.lookingAt();
        open.push(new Group(regex.startsWith("(?", at) ? 0 : ++groups, flags));
        if (flagged) {
            flags(ofGroup.group(1), ofGroup.group(2) == null ? "" : ofGroup.group(2));
            out.append(':');
            at = ofGroup.end();
        } else {
            out.append('(');
            at++;
        }
    }

    /** A reference to a group by its number, which must be closed by then. */
    private void reference(char first) {
        boolean two = at < regex.length() && Character.isDigit(regex.charAt(at));
        int number = two ? (first - '0') * 10 + regex.charAt(at) - '0' : first - '0';
        if (number > groups) {
            throw new EvaluationException("error", "invalid group reference " + number);
        } else if (open.stream().anyMatch(group -> group.number() == number)) {
            throw new EvaluationException("error", "cannot refer to an open group");
        }
        at += two ? 1 : 0;
        out.append("(?:\\").append(number).append(')');
    }

    /** A character by its name. */
    private void named() {
        int end = regex.indexOf('}', at);
        if (at >= regex.length() || regex.charAt(at) != '{' || end < 0) {
            throw new EvaluationException("error", "missing {");
        }
        try {
            out.append("\\x{")
                    .append(Integer.toHexString(Character.codePointOf(regex.substring(at + 1, end))))
                    .append('}');
        } catch (IllegalArgumentException unknown) {
            throw new EvaluationException("error", "undefined character name '" + regex.substring(at + 1, end) + "'");
        }
        at = end + 1;
    }

    private void groupName(char close) {
        int end = regex.indexOf(close, at);
        if (end < 0) {
            throw new EvaluationException("error", "missing " + close + ", unterminated name");
        }
        String name = regex.substring(at, end);
        boolean identifier = !name.isEmpty()
                && (name.charAt(0) == '_' || Character.isUnicodeIdentifierStart(name.codePointAt(0)))
                && name.codePoints().allMatch(Character::isUnicodeIdentifierPart);
        if (!identifier) {
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
            boolean isClass = c == '\\' && at + 1 < regex.length() && "dDwWsS".indexOf(regex.charAt(at + 1)) >= 0;
            if (c == '\\') {
                escape(true);
                if (isClass && at + 1 < regex.length() && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                    throw new EvaluationException("error", "bad character range");
                }
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
        String word = flags.ascii() ? ASCII_WORD : WORD;
        String space = flags.ascii() ? ASCII_SPACE : SPACE;
        switch (c) {
            case 'd' -> out.append(flags.ascii() ? "[0-9]" : "\\p{Nd}");
            case 'D' -> out.append(flags.ascii() ? "[^0-9]" : "\\P{Nd}");
            case 'w' -> out.append(inClass ? word : "[" + word + "]");
            case 'W' -> out.append("[^" + word + "]");
            case 's' -> out.append(inClass ? space : "[" + space + "]");
            case 'S' -> out.append("[^" + space + "]");
            case 'b' -> out.append(inClass ? "\\x08" : border(word, true));
            case 'B' -> out.append(border(word, false));
            case 'Z' -> out.append("\\z");
            case 'v' -> out.append("\\x0B");
            case 'A', 'n', 'r', 't', 'f', 'a', 'x', 'u' -> out.append('\\').append(c);
            case 'N' -> named();
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                if (inClass) {
                    out.append("\\0").append(c);
                } else {
                    reference(c);
                }
            }
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
