package dev.weir.parsers.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Counts the tables that match a selector, in the order in which they begin. Tables inside of such a table do not count. */
final class TableNumbers {

    /** The number of tables that do not match. */
    static final int NONE = -1;

    private final Evaluator selector;
    /** The numbers of the tables that are not complete. */
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();

    private int count;

    TableNumbers(Evaluator selector) {
        this.selector = selector;
    }

    /** The number of a table, from 0. */
    int of(Element table) {
        Integer known = numbers.get(table);
        return known == null ? number(table) : known;
    }

    private int number(Element table) {
        Deque<Element> unknown = new ArrayDeque<>();
        Element outer = table;
        while (outer != null && !numbers.containsKey(outer)) {
            unknown.push(outer);
            outer = around(outer);
        }
        boolean isInside = outer != null && isInside(outer);
        for (Element next : unknown) {
            boolean matches = !isInside && matches(next);
            numbers.put(next, matches ? count++ : NONE);
            isInside |= matches;
        }
        return java.util.Objects.requireNonNull(numbers.get(table));
    }

    private boolean isInside(Element table) {
        for (Element outer = table; outer != null; outer = around(outer)) {
            if (numbers.getOrDefault(outer, NONE) != NONE) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(Element table) {
        return table.is(selector);
    }

    /** The table around an element; null if there is none. */
    static @Nullable Element around(Element element) {
        Element outer = element.parent();
        while (outer != null && !outer.normalName().equals("table")) {
            outer = outer.parent();
        }
        return outer;
    }

    /** Says that a table is complete. */
    void forget(Element table) {
        numbers.remove(table);
    }

    /** How many there were so far. */
    int count() {
        return count;
    }
}
