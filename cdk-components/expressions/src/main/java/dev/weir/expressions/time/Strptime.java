package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code strptime} format in the C locale, as a pattern in which each directive stands at most once. */
final class Strptime {

    private static final int LONGEST = 400;
    private static final int MOST_KEPT = 500;
    private static final Map<String, Strptime> KEPT = new ConcurrentHashMap<>();
    private static final Map<Character, String> PATTERNS = Map.ofEntries(
            Map.entry('a', names(Strftime.DAYS, true)),
            Map.entry('A', names(Strftime.DAYS, false)),
            Map.entry('b', names(Strftime.MONTHS, true)),
            Map.entry('B', names(Strftime.MONTHS, false)),
            Map.entry('d', "3[0-1]|[1-2]\\p{Nd}|0[1-9]|[1-9]| [1-9]"),
            Map.entry('f', "[0-9]{1,6}"),
            Map.entry('G', "\\p{Nd}{4}"),
            Map.entry('H', "2[0-3]|[0-1]\\p{Nd}|\\p{Nd}"),
            Map.entry('I', "1[0-2]|0[1-9]|[1-9]"),
            Map.entry('j', "36[0-6]|3[0-5]\\p{Nd}|[1-2]\\p{Nd}\\p{Nd}|0[1-9]\\p{Nd}|00[1-9]|[1-9]\\p{Nd}|0[1-9]|[1-9]"),
            Map.entry('m', "1[0-2]|0[1-9]|[1-9]"),
            Map.entry('M', "[0-5]\\p{Nd}|\\p{Nd}"),
            Map.entry('p', "am|pm"),
            Map.entry('S', "6[0-1]|[0-5]\\p{Nd}|\\p{Nd}"),
            Map.entry('u', "[1-7]"),
            Map.entry('U', "5[0-3]|[0-4]\\p{Nd}|\\p{Nd}"),
            Map.entry('V', "5[0-3]|0[1-9]|[1-4]\\p{Nd}|\\p{Nd}"),
            Map.entry('w', "[0-6]"),
            Map.entry('W', "5[0-3]|[0-4]\\p{Nd}|\\p{Nd}"),
            Map.entry('y', "\\p{Nd}{2}"),
            Map.entry('Y', "\\p{Nd}{4}"),
            Map.entry('z', "[+-]\\p{Nd}{2}:?[0-5]\\p{Nd}(?::?[0-5]\\p{Nd}(?:[.]\\p{Nd}{1,6})?)?|(?-i:Z)"),
            Map.entry('Z', "utc|gmt"));

    private final Pattern pattern;
    private final List<Character> directives;

    private Strptime(Pattern pattern, List<Character> directives) {
        this.pattern = pattern;
        this.directives = directives;
    }

    private static String names(List<String> names, boolean shortened) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(shortened ? name.substring(0, 3) : name));
        all.sort((a, b) -> b.length() - a.length());
        return String.join("|", all);
    }

    /** Reads a text by a format; the result is naive if the format holds no zone. A ValueError if they do not fit. */
    static DateTime parse(String text, String format) {
        Strptime reader = KEPT.get(format);
        if (reader == null) {
            reader = compile(format);
            if (KEPT.size() < MOST_KEPT) {
                KEPT.put(format, reader);
            }
        }
        Matcher matcher = reader.pattern.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (!matcher.lookingAt()) {
            throw EvaluationException.value(
                    "time data '" + shortened(text) + "' does not match format '" + format + "'");
        } else if (matcher.end() != text.length()) {
            throw EvaluationException.value("unconverted data remains: " + shortened(text.substring(matcher.end())));
        }
        ParsedTime parsed = new ParsedTime();
        for (int i = 0; i < reader.directives.size(); i++) {
            parsed.take(reader.directives.get(i), matcher.group(i + 1));
        }
        return parsed.dateTime();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private static Strptime compile(String format) {
        if (format.length() > LONGEST) {
            throw EvaluationException.value("the date format has more than " + LONGEST + " characters");
        }
        StringBuilder regex = new StringBuilder();
        List<Character> directives = new ArrayList<>();
        Set<Character> seen = new HashSet<>();
        String whole = format.replace("%c", "%a %b %d %H:%M:%S %Y")
                .replace("%x", "%m/%d/%y")
                .replace("%X", "%H:%M:%S");
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (Character.isWhitespace(c)) {
                while (i + 1 < whole.length() && Character.isWhitespace(whole.charAt(i + 1))) {
                    i++;
                }
                regex.append("\\s+");
            } else if (c != '%') {
                regex.append(Pattern.quote(String.valueOf(c)));
            } else if (++i == whole.length()) {
                throw EvaluationException.value("stray % in format '" + format + "'");
            } else if (whole.charAt(i) == '%') {
                regex.append('%');
            } else {
                regex.append('(')
                        .append(directive(whole.charAt(i), format, seen))
                        .append(')');
                directives.add(whole.charAt(i));
            }
        }
        return new Strptime(
                Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), directives);
    }

    private static String directive(char c, String format, Set<Character> seen) {
        String pattern = PATTERNS.get(c);
        if (pattern == null) {
            throw EvaluationException.value("'" + c + "' is a bad directive in format '" + format + "'");
        } else if (!seen.add(c)) {
            throw new EvaluationException("error", "redefinition of group name '" + c + "' in format '" + format + "'");
        }
        return pattern;
    }
}
