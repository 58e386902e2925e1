package dev.weir.parsers.text;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of Java whose groups may have names as Python allows them, {@code _} included, written
 * {@code (?<name>…)} or {@code (?P<name>…)}. It is found anywhere in a text unless it says otherwise. A text that would keep it
 * busy for very long does not match but fails. Immutable; safe for concurrent use.
 */
public final class NamedPattern {

    private static final Pattern NAME = Pattern.compile("\\(\\?P?<([A-Za-z_][A-Za-z0-9_]*)>");

    private final Pattern pattern;
    /** The names of the groups by their position from 1; null for those without. */
    private final List<@Nullable String> names;

    private NamedPattern(Pattern pattern, List<@Nullable String> names) {
        this.pattern = pattern;
        this.names = names;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is none, with the reason
     */
    public static NamedPattern of(String text) {
        StringBuilder plain = new StringBuilder();
        List<@Nullable String> names = new ArrayList<>();
        parse(text, plain, names);
        return new NamedPattern(compile(text, plain.toString()), Collections.unmodifiableList(names));
    }

    /**
     * Reads the expression of a parameter.
     *
     * @throws ConnectorException of {@code CONFIG} if it is none
     */
    public static NamedPattern of(Template<String> template, Scope scope) {
        try {
            return of(template.in(scope));
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureType.CONFIG, String.valueOf(e.getMessage()), e);
        }
    }

    /** The names of the groups of an expression, which need not be one yet: it may hold templates. */
    public static List<String> namesIn(String text) {
        List<@Nullable String> names = new ArrayList<>();
        parse(text, new StringBuilder(), names);
        return given(names);
    }

    private static void parse(String text, StringBuilder plain, List<@Nullable String> names) {
        boolean inClass = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                plain.append(c).append(text.charAt(++i));
                continue;
            }
            inClass = inClass ? c != ']' : c == '[';
            if (c == '(' && !inClass) {
                i += open(text, i, plain, names);
            } else {
                plain.append(c);
            }
        }
    }

    /** Copies what opens a group without its name; gives how much of the text it passed beyond the bracket. */
    private static int open(String text, int at, StringBuilder plain, List<@Nullable String> names) {
        plain.append('(');
        Matcher named = NAME.matcher(text).region(at, text.length());
        if (named.lookingAt()) {
            names.add(named.group(1));
            return named.end() - at - 1;
        }
        if (at + 1 >= text.length() || text.charAt(at + 1) != '?') {
            names.add(null);
        }
        return 0;
    }

    private static Pattern compile(String text, String plain) {
        try {
            return Pattern.compile(plain);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Cannot read the pattern '" + text + "': "
                    + e.getDescription().toLowerCase(java.util.Locale.ROOT) + " (it is a regular expression of Java)");
        }
    }

    private static List<String> given(List<@Nullable String> names) {
        List<String> given = new ArrayList<>();
        for (String name : names) {
            if (name != null) {
                given.add(name);
            }
        }
        return given;
    }

    /** The names of its groups, in order. */
    public List<String> names() {
        return given(names);
    }

    /** Whether it is found in a text. */
    public boolean isIn(CharSequence text) {
        return pattern.matcher(new PatientText(text)).find();
    }

    /** What its first group holds where it is found first; null if it is not found, has no group, or that took no part. */
    public @Nullable String firstGroup(CharSequence text) {
        Matcher matcher = pattern.matcher(new PatientText(text));
        return matcher.find() && matcher.groupCount() > 0 ? matcher.group(1) : null;
    }

    /** What its named groups hold where it is found first; null if it is not found. Groups that took no part hold null. */
    public @Nullable Map<String, @Nullable String> find(String text) {
        Matcher matcher = pattern.matcher(new PatientText(text));
        if (!matcher.find()) {
            return null;
        }
        Map<String, @Nullable String> groups = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name != null) {
                groups.put(name, matcher.group(i + 1));
            }
        }
        return groups;
    }

    /** What its named groups hold where it is found first, in the order of {@link #names}; null if it is not found. */
    public @Nullable Object @Nullable [] values(CharSequence text) {
        Matcher matcher = pattern.matcher(new PatientText(text));
        if (!matcher.find()) {
            return null;
        }
        @Nullable Object[] values = new Object[names.size()];
        int count = 0;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) != null) {
                values[count++] = matcher.group(i + 1);
            }
        }
        return count == values.length ? values : java.util.Arrays.copyOf(values, count);
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
