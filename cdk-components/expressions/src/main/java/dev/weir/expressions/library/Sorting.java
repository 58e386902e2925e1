package dev.weir.expressions.library;

import dev.weir.expressions.value.Ordering;
import dev.weir.expressions.value.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Python's stable sort. */
final class Sorting {

    private Sorting() {}

    /** Sorts in place by a key that is computed once for each element. */
    static void sort(
            Run run, List<@Nullable Object> elements, UnaryOperator<@Nullable Object> key, boolean descending) {
        run.collection(elements.size());
        List<Keyed> keyed = new ArrayList<>(elements.size());
        elements.forEach(element -> keyed.add(new Keyed(key.apply(element), element)));
        List<Keyed> sorted = merge(run, descending ? reversed(keyed) : keyed);
        List<Keyed> result = descending ? reversed(sorted) : sorted;
        for (int i = 0; i < result.size(); i++) {
            elements.set(i, result.get(i).element());
        }
    }

    private static List<Keyed> reversed(List<Keyed> list) {
        List<Keyed> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    /** Merge sort that only asks whether one key is less than another, which may have no answer. */
    private static List<Keyed> merge(Run run, List<Keyed> list) {
        if (list.size() < 2) {
            return list;
        }
        int middle = list.size() / 2;
        List<Keyed> left = merge(run, list.subList(0, middle));
        List<Keyed> right = merge(run, list.subList(middle, list.size()));
        List<Keyed> merged = new ArrayList<>(list.size());
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            run.step();
            boolean takeRight = Ordering.less(right.get(j).key(), left.get(i).key());
            merged.add(takeRight ? right.get(j++) : left.get(i++));
        }
        merged.addAll(left.subList(i, left.size()));
        merged.addAll(right.subList(j, right.size()));
        return merged;
    }

    private record Keyed(@Nullable Object key, @Nullable Object element) {}
}
