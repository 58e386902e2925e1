package dev.weir.testkit.contract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pulls from iterators as carelessly as an engine may. */
final class Pulls {

    private Pulls() {}

    /** All elements. */
    static <E extends @Nullable Object> List<E> all(Iterator<? extends E> elements) {
        List<E> all = new ArrayList<>();
        while (elements.hasNext()) {
            all.add(elements.next());
        }
        return all;
    }

    /** The elements, where hasNext is asked twice for each. */
    static List<@Nullable Object> askingTwice(Iterator<? extends @Nullable Object> elements) {
        List<@Nullable Object> all = new ArrayList<>();
        while (elements.hasNext()) {
            if (!elements.hasNext()) {
                return all;
            }
            all.add(elements.next());
        }
        return all;
    }

    /** The elements, where hasNext is never asked. */
    static List<@Nullable Object> withoutAsking(Iterator<? extends @Nullable Object> elements) {
        List<@Nullable Object> all = new ArrayList<>();
        while (true) {
            try {
                all.add(elements.next());
            } catch (NoSuchElementException end) {
                return all;
            }
        }
    }

    /** What breaks the contract of iterators: the same elements must come, however they are pulled. */
    static <I extends Iterator<? extends @Nullable Object>> List<String> mistakes(
            I plain, I twice, I without, Function<@Nullable Object, @Nullable Object> comparable) {
        List<@Nullable Object> all = compared(all(plain), comparable);
        List<String> mistakes = new ArrayList<>();
        if (!compared(askingTwice(twice), comparable).equals(all)) {
            mistakes.add("other elements where hasNext is asked twice");
        }
        if (!compared(withoutAsking(without), comparable).equals(all)) {
            mistakes.add("other elements where hasNext is not asked");
        }
        if (plain.hasNext()) {
            mistakes.add("more elements after the last one");
        }
        return mistakes;
    }

    private static List<@Nullable Object> compared(
            List<? extends @Nullable Object> elements, Function<@Nullable Object, @Nullable Object> comparable) {
        List<@Nullable Object> compared = new ArrayList<>();
        elements.forEach(element -> compared.add(comparable.apply(element)));
        return compared;
    }
}
