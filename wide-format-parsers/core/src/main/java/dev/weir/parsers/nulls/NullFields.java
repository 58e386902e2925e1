package dev.weir.parsers.nulls;

import dev.weir.parsers.fields.FieldNames;
import dev.weir.parsers.fields.PerKeys;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes null of words in one page's records. Used by one thread. */
final class NullFields implements RecordTransformation {

    private static final Set<String> NONE = Set.of();

    private final boolean ignoreCase;
    private final boolean recursive;
    private final Set<String> tokens;
    private final Map<String, Set<String>> fieldTokens = new HashMap<>();
    private final FieldNames fields;
    private final FieldNames except;
    private final PerKeys<List<Set<String>>> tokensOfFields;
    private final int longest;

    NullFields(NullTokens rules, Scope scope) {
        this.ignoreCase = rules.ignoreCase();
        this.recursive = rules.recursive();
        this.tokens = words(rules.tokens(), scope);
        rules.fieldTokens().forEach((field, words) -> fieldTokens.put(field, words(words, scope)));
        this.fields = FieldNames.of(rules.fields(), rules.match(), scope);
        this.except = FieldNames.of(rules.except(), List.of(), scope);
        this.longest = longest();
        this.tokensOfFields = new PerKeys<>(row -> plan(row, scope));
    }

    private Set<String> words(List<Template<String>> words, Scope scope) {
        return words.stream().map(word -> plain(word.in(scope))).collect(Collectors.toUnmodifiableSet());
    }

    private int longest() {
        int most = tokens.stream().mapToInt(String::length).max().orElse(0);
        for (Set<String> words : fieldTokens.values()) {
            most = Math.max(most, words.stream().mapToInt(String::length).max().orElse(0));
        }
        return most;
    }

    private String plain(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String word = text.substring(start, end);
        return ignoreCase ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private List<Set<String>> plan(Row row, Scope scope) {
        fields.positions(row, "NullTokens", scope);
        List<Set<String>> plan = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            plan.add(tokensOf(row.keyAt(i)));
        }
        return plan;
    }

    private Set<String> tokensOf(String field) {
        if (except.has(field)) {
            return NONE;
        }
        return fieldTokens.getOrDefault(field, fields.has(field) ? tokens : NONE);
    }

    @Override
    public void transform(Row record, Scope scope) {
        List<Set<String>> plan = tokensOfFields.of(record);
        for (int i = 0; i < plan.size(); i++) {
            if (recursive || !plan.get(i).isEmpty()) {
                Object value = record.valueAt(i);
                Object changed = changed(value, plan.get(i));
                if (changed != value) {
                    record.setValueAt(i, changed);
                }
            }
        }
    }

    private @Nullable Object changed(@Nullable Object value, Set<String> words) {
        if (value instanceof String text) {
            return isWord(text, words) ? null : value;
        }
        if (recursive && value instanceof Row row) {
            for (int i = 0; i < row.size(); i++) {
                row.setValueAt(i, changed(row.valueAt(i), tokensOf(row.keyAt(i))));
            }
        } else if (recursive && value instanceof List<?> list) {
            List<@Nullable Object> changed = new ArrayList<>(list.size());
            for (Object each : list) {
                changed.add(changed(each, words));
            }
            return changed;
        }
        return value;
    }

    private boolean isWord(String text, Set<String> words) {
        if (text.length() > longest && !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1))) {
            return false;
        }
        return words.contains(plain(text));
    }
}
