package dev.weir.expressions.library;

import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as Python's {@code pprint} prints them: dicts in the order of their keys, lines of at most 80 characters. */
final class Pretty {

    private static final int WIDTH = 80;
    private static final Pattern PARTS = Pattern.compile("\\S*\\s*");

    private final Run run;
    private final Draft out;

    private Pretty(Run run) {
        this.run = run;
        this.out = new Draft(run);
    }

    static String print(Run run, @Nullable Object value) {
        Pretty pretty = new Pretty(run);
        pretty.format(value, 0, 0, 0);
        return pretty.out.toString();
    }

    private void format(@Nullable Object given, int indent, int allowance, int level) {
        Object value = Incoming.value(given);
        check(level);
        String flat = flat(value, level);
        if (CodePoints.length(flat) <= WIDTH - indent - allowance) {
            out.append(flat);
        } else if (Types.isDict(value) && value instanceof Map<?, ?> map) {
            out.append('{');
            entries(map, indent, allowance + 1, level + 1);
            out.append('}');
        } else if (value instanceof List<?> list) {
            items("[", list, "]", indent, allowance, level);
        } else if (value instanceof Tuple tuple) {
            items("(", tuple.values(), tuple.values().size() == 1 ? ",)" : ")", indent, allowance, level);
        } else if (value instanceof PySet set) {
            items("{", sorted(set.values()), "}", indent, allowance, level);
        } else if (value instanceof String text && !text.isEmpty()) {
            text(text, flat, indent, allowance, level + 1);
        } else {
            out.append(flat);
        }
    }

    private void check(int level) {
        run.step();
        if (level > run.limits().depth()) {
            throw EvaluationException.limit("nested values", run.limits().depth());
        }
    }

    private String flat(@Nullable Object value, int level) {
        check(level);
        if (Types.isDict(value) && value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            for (Object key : sorted(new ArrayList<>(map.keySet()))) {
                parts.add(flat(key, level + 1) + ": " + flat(Incoming.value(map.get(key)), level + 1));
            }
            return joined("{", parts, "}");
        } else if (value instanceof List<?> list) {
            return joined("[", flats(list, level), "]");
        } else if (value instanceof Tuple tuple) {
            return joined("(", flats(tuple.values(), level), tuple.values().size() == 1 ? ",)" : ")");
        }
        String text = Python.repr(value);
        run.text(text.length());
        return text;
    }

    private List<String> flats(List<?> values, int level) {
        List<String> parts = new ArrayList<>();
        values.forEach(value -> parts.add(flat(Incoming.value(value), level + 1)));
        return parts;
    }

    private String joined(String open, List<String> parts, String close) {
        Draft text = new Draft(run).append(open);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(parts.get(i));
        }
        return text.append(close).toString();
    }

    /** Keys in order; texts that cannot be compared with each other by the names of their types. */
    private List<@Nullable Object> sorted(List<@Nullable Object> keys) {
        List<@Nullable Object> sorted = new ArrayList<>(keys);
        Sorting.sort(run, sorted, SortKey::new, false);
        return sorted;
    }

    private void entries(Map<?, ?> map, int indent, int allowance, int level) {
        int inner = indent + 1;
        Iterator<@Nullable Object> keys = sorted(new ArrayList<>(map.keySet())).iterator();
        while (keys.hasNext()) {
            Object key = keys.next();
            String name = flat(Incoming.value(key), level);
            out.append(name).append(": ");
            format(map.get(key), inner + CodePoints.length(name) + 2, keys.hasNext() ? 1 : allowance, level);
            if (keys.hasNext()) {
                out.append(",\n").append(" ", inner);
            }
        }
    }

    private void items(String open, List<?> values, String close, int indent, int allowance, int level) {
        out.append(open);
        for (int i = 0; i < values.size(); i++) {
            boolean last = i == values.size() - 1;
            if (i > 0) {
                out.append(",\n").append(" ", indent + 1);
            }
            format(values.get(i), indent + 1, last ? allowance + close.length() : 1, level + 1);
        }
        out.append(close);
    }

    private void text(String text, String flat, int givenIndent, int givenAllowance, int level) {
        int more = level == 1 ? 1 : 0;
        int indent = givenIndent + more;
        List<String> chunks = chunks(text, WIDTH - indent, givenAllowance + more);
        if (chunks.size() == 1) {
            out.append(flat);
            return;
        }
        out.append(level == 1 ? "(" : "").append(chunks.get(0));
        for (String chunk : chunks.subList(1, chunks.size())) {
            out.append('\n').append(" ", indent).append(chunk);
        }
        out.append(level == 1 ? ")" : "");
    }

    private List<String> chunks(String text, int width, int allowance) {
        List<String> chunks = new ArrayList<>();
        List<String> lines = SplitMethods.lines(text, true);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            String line = Python.repr(lines.get(i));
            if (CodePoints.length(line) <= width - (last ? allowance : 0)) {
                chunks.add(line);
            } else {
                words(lines.get(i), width, last ? allowance : 0, chunks);
            }
        }
        return chunks;
    }

    private void words(String line, int width, int allowance, List<String> chunks) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(line);
        while (matcher.find() && !matcher.group().isEmpty()) {
            parts.add(matcher.group());
        }
        String current = "";
        for (int i = 0; i < parts.size(); i++) {
            run.text(current.length() + (long) parts.get(i).length());
            String candidate = current + parts.get(i);
            int room = width - (i == parts.size() - 1 ? allowance : 0);
            if (CodePoints.length(Python.repr(candidate)) > room) {
                if (!current.isEmpty()) {
                    chunks.add(Python.repr(current));
                }
                current = parts.get(i);
            } else {
                current = candidate;
            }
        }
        if (!current.isEmpty()) {
            chunks.add(Python.repr(current));
        }
    }

    /** A key that can be compared with any other. */
    private record SortKey(@Nullable Object value) implements dev.weir.expressions.value.PythonObject {

        @Override
        public String typeName() {
            return "_safe_key";
        }

        @Override
        public String repr() {
            return Python.repr(value);
        }

        @Override
        public Integer order(@Nullable Object other) {
            Object right = other instanceof SortKey key ? key.value : other;
            try {
                return dev.weir.expressions.value.Ordering.less(value, right)
                        ? -1
                        : dev.weir.expressions.value.Ordering.less(right, value) ? 1 : 0;
            } catch (EvaluationException incomparable) {
                if (!incomparable.is(EvaluationException.TYPE)) {
                    throw incomparable;
                }
                return typed(value).compareTo(typed(right));
            }
        }

        private static String typed(@Nullable Object value) {
            return "<class '" + Types.name(value) + "'>";
        }
    }
}
