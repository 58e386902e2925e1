package dev.weir.lsp.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from a document's root to a part of it: the last step, and the steps before. */
public final class Trail {

    private final @Nullable Trail outer;
    private final Part container;
    private final @Nullable Field field;
    private final Part part;

    private Trail(@Nullable Trail outer, Part container, @Nullable Field field, Part part) {
        this.outer = outer;
        this.container = container;
        this.field = field;
        this.part = part;
    }

    /** A step into a field. */
    public static Trail into(@Nullable Trail outer, MappingPart container, Field field) {
        return new Trail(outer, container, field, field.value());
    }

    /** A step to an item. */
    public static Trail into(@Nullable Trail outer, ListPart container, Part item) {
        return new Trail(outer, container, null, item);
    }

    /** The way to the container; null if that is the root. */
    public @Nullable Trail outer() {
        return outer;
    }

    /** What the step starts from. */
    public Part container() {
        return container;
    }

    /** The field that the step takes; null in a list. */
    public @Nullable Field field() {
        return field;
    }

    /** Where the way ends. */
    public Part part() {
        return part;
    }

    /** The key that the step takes; empty in a list. */
    public String key() {
        return field == null ? "" : field.key().text();
    }

    /** All steps, the first one first. */
    public static List<Trail> steps(@Nullable Trail trail) {
        List<Trail> steps = new ArrayList<>();
        for (Trail step = trail; step != null; step = step.outer) {
            steps.add(step);
        }
        Collections.reverse(steps);
        return steps;
    }
}
