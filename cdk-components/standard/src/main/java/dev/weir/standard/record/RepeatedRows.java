package dev.weir.standard.record;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.DocumentReader.Kind;
import dev.weir.standard.path.Emptiness;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The values under a path without globs where keys may repeat, each built when it is asked for. A key leads to all values
 * that come with it, one as well as many; a position behind it picks one of them.
 */
final class RepeatedRows implements Iterator<@Nullable Object> {

    private static final int ALL = -1;

    /** A key, and which of the values that come with it is meant. */
    private record Step(String key, int position) {}

    private final DocumentReader documents;
    private final List<Step> steps;
    private final int[] seen;
    private int level;
    /** An empty first value: nothing if it stays alone, a value among others otherwise. */
    private List<@Nullable Object> held = List.of();

    private Iterator<? extends @Nullable Object> few = Collections.<@Nullable Object>emptyIterator();

    private RepeatedRows(DocumentReader documents, List<Step> steps) {
        this.documents = documents;
        this.steps = steps;
        this.seen = new int[steps.size() + 1];
    }

    /** The values under a path. */
    static Iterator<@Nullable Object> of(DocumentReader documents, FieldPath path) {
        List<Step> steps = new ArrayList<>();
        for (Segment segment : path.segments()) {
            int last = steps.size() - 1;
            boolean picks = segment.positionFromFront() >= 0 || segment.countsFromEnd();
            if (!picks) {
                steps.add(new Step(segment.text(), ALL));
            } else if (last >= 0 && steps.get(last).position == ALL && !segment.countsFromEnd()) {
                steps.set(last, new Step(steps.get(last).key, segment.positionFromFront()));
            } else {
                return new MatchedRows(documents, path);
            }
        }
        return new RepeatedRows(documents, steps);
    }

    @Override
    public boolean hasNext() {
        while (!few.hasNext()) {
            if (level > 0) {
                step();
            } else if (documents.nextDocument()) {
                begin();
            } else {
                return false;
            }
        }
        return true;
    }

    private void begin() {
        if (steps.isEmpty()) {
            few = MatchedRows.of(documents.read());
        } else {
            enter();
        }
    }

    private void enter() {
        if (documents.kind() == Kind.OBJECT) {
            documents.enter();
            seen[level++] = 0;
        }
    }

    private void step() {
        if (!documents.next()) {
            level--;
            held = List.of();
            return;
        }
        Step step = steps.get(level - 1);
        if (!documents.key().equals(step.key)) {
            return;
        }
        int number = seen[level - 1]++;
        if (step.position != ALL && step.position != number) {
            return;
        }
        if (level < steps.size()) {
            enter();
        } else {
            take(documents.read(), step.position == ALL ? number : 0);
        }
    }

    private void take(@Nullable Object value, int number) {
        if (number == 0 && Emptiness.of(value)) {
            held = Collections.singletonList(value);
            return;
        }
        List<@Nullable Object> values = new ArrayList<>(held);
        values.add(value);
        held = List.of();
        few = values.iterator();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return few.next();
    }
}
