package dev.weir.lake.parquet;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list of three levels. A missing list has the definition level of its ancestors, an empty one 1 more, an element that
 * is null 2 more.
 */
final class ListNode implements Node {

    private final Node element;
    private final Vector elements;
    private final int repetition;

    /** A list whose elements after the first have this repetition level. */
    ListNode(Node element, Vector elements, int repetition) {
        this.element = element;
        this.elements = elements;
        this.repetition = repetition;
    }

    @Override
    public void write(Vector in, Remainder remainder) {
        for (int i = 0; i < in.size; i++) {
            Object value = in.values[i];
            if (value instanceof List<?> list) {
                expand(list, in, i);
                continue;
            }
            elements.add(null, in.repetitions[i], in.definitions[i], i, 0);
            if (value != null) {
                remainder.rescue(in, i, value);
            }
        }
        element.write(elements, remainder);
        elements.clear();
    }

    private void expand(List<?> list, Vector in, int index) {
        int level = in.definitions[index];
        if (list.isEmpty()) {
            elements.add(null, in.repetitions[index], level + 1, index, 0);
        }
        int position = 0;
        for (Object item : list) {
            int repeated = position == 0 ? in.repetitions[index] : repetition;
            elements.add(item, repeated, level + 2, index, position++);
        }
    }

    @Override
    public void leaves(Consumer<LeafNode> visitor) {
        element.leaves(visitor);
    }
}
