package dev.weir.parsers.headers;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a set of fields gets. */
final class HeaderStyle {

    private final HeaderNormalizer rules;
    private final String stream;
    private final String prefix;
    private final Map<String, String> map = new HashMap<>();

    HeaderStyle(HeaderNormalizer rules, Scope scope) {
        this.rules = rules;
        this.stream = scope.streamName();
        this.prefix = rules.stripPrefix() == null ? "" : rules.stripPrefix().in(scope);
        rules.map().forEach((name, other) -> map.put(name, other.in(scope)));
    }

    /** The new names of fields, in their order. */
    List<String> names(List<String> fields) {
        List<String> wanted = fields.stream().map(this::name).toList();
        Set<String> reserved = new HashSet<>(wanted);
        Map<String, String> taken = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = wanted.get(i);
            String other = taken.putIfAbsent(name, fields.get(i));
            if (other != null && rules.dedupe() == Dedupe.FAIL) {
                throw Unreadable.because(
                        "Cannot name the fields of stream '" + stream + "': '" + other + "' and '" + fields.get(i)
                                + "' both become '" + name + "' (tell them apart in map, or set dedupe to suffix)");
            }
            names.add(other == null ? name : numbered(name, reserved));
        }
        return names;
    }

    private String numbered(String name, Set<String> reserved) {
        for (int number = 2; ; number++) {
            String suffix = "_" + number;
            String candidate = cut(name, suffix.length()) + suffix;
            if (reserved.add(candidate)) {
                return candidate;
            }
        }
    }

    private String name(String field) {
        String given = map.get(field);
        String name = given == null ? cut(styled(field), 0) : given;
        if (name.isEmpty()) {
            throw Unreadable.because("Cannot name the fields of stream '" + stream + "': nothing is left of the name '"
                    + field + "' (name it in map)");
        }
        return name;
    }

    private String styled(String field) {
        String name = field.startsWith(prefix) ? field.substring(prefix.length()) : field;
        if (rules.transliterate()) {
            name = LatinLetters.of(name);
        }
        if (rules.nameCase() == HeaderCase.KEEP) {
            return name;
        }
        List<String> words = List.of();
        if (rules.parentheses() == Parentheses.DROP) {
            words = Words.of(withoutParentheses(name));
        }
        words = words.isEmpty() ? Words.of(name) : words;
        return rules.nameCase() == HeaderCase.SNAKE ? String.join("_", words) : camel(words);
    }

    /** A text without its parts in parentheses; one that never ends belongs to the name. */
    private static String withoutParentheses(String text) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        int open = text.indexOf('(');
        while (open >= 0 && text.indexOf(')', open) >= 0) {
            rest.append(text, at, open).append(' ');
            at = text.indexOf(')', open) + 1;
            open = text.indexOf('(', at);
        }
        return rest.append(text, at, text.length()).toString();
    }

    private static String camel(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            int first = name.length() == 0 ? 0 : word.offsetByCodePoints(0, 1);
            name.append(word.substring(0, first).toUpperCase(java.util.Locale.ROOT))
                    .append(word.substring(first));
        }
        return name.toString();
    }

    private String cut(String name, int room) {
        if (rules.maxLength() == null || name.length() + room <= rules.maxLength()) {
            return name;
        }
        int end = rules.maxLength() - room;
        end -= Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
        while (rules.nameCase() == HeaderCase.SNAKE && end > 1 && name.charAt(end - 1) == '_') {
            end--;
        }
        return name.substring(0, end);
    }
}
