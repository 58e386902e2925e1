package dev.weir.authoring.diff;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Field;
import dev.weir.authoring.component.Kinds;
import dev.weir.authoring.text.Flow;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What changed in a component and everything in it. For one thread. */
final class ComponentDiff {

    private static final int VALUE_LENGTH = 60;

    private final Changes changes;
    private final Rules rules;
    private final Set<String> streams;
    private final BiPredicate<Component, String> skipped;
    private final List<Component> trail = new ArrayList<>();
    private final List<String> path = new ArrayList<>();

    /**
     * A comparison.
     *
     * @param streams the names of the streams that both manifests have: what changes in them is told there, not where they are parents
     * @param skipped the fields of old components that are compared otherwise
     */
    ComponentDiff(Changes changes, Rules rules, Set<String> streams, BiPredicate<Component, String> skipped) {
        this.changes = changes;
        this.rules = rules;
        this.streams = streams;
        this.skipped = skipped;
    }

    void compare(Component before, Component after) {
        trail.add(before);
        if (!before.type().type().equals(after.type().type())) {
            tell(
                    Rules.TYPE,
                    shown("") + before.type().type() + " -> " + after.type().type(),
                    before.origin().place(),
                    after.origin().place());
        } else {
            names(before, after).stream()
                    .filter(name -> !skipped.test(before, name))
                    .forEach(name -> field(before, after, name));
            parameters(before, after);
        }
        trail.remove(trail.size() - 1);
    }

    private static Set<String> names(Component before, Component after) {
        Set<String> names = new LinkedHashSet<>();
        for (Component component : List.of(before, after)) {
            component.fields().stream()
                    .filter(field -> field.from() != Field.From.UNKNOWN)
                    .forEach(field -> names.add(field.name()));
            component.parts().forEach(part -> names.add(part.field()));
        }
        return names;
    }

    private void field(Component before, Component after, String name) {
        List<Component> old = before.parts(name);
        List<Component> present = after.parts(name);
        if (!old.isEmpty() || !present.isEmpty()) {
            parts(old, present);
        }
        Optional<Field> one = plain(before, name, old, present);
        Optional<Field> other = plain(after, name, old, present);
        boolean same = Objects.equals(one.map(Meaning::of), other.map(Meaning::of));
        if (!same && !isReadableStill(before, after, name)) {
            tell(
                    name,
                    shown(name) + value(one) + " -> " + value(other),
                    one.map(Field::place).orElse(null),
                    other.map(Field::place).orElse(null));
        } else if (!same) {
            String message = shown(name) + value(one) + " -> " + value(other) + ", the older form is read still";
            changes.add(Bump.PATCH, "behaviour", message, place(one), place(other));
        }
    }

    private static @Nullable Position place(Optional<Field> field) {
        return field.map(Field::place).orElse(null);
    }

    /** A plain value; an empty list stands for no components. */
    private static Optional<Field> plain(
            Component component, String name, List<Component> old, List<Component> present) {
        boolean components = !old.isEmpty() || !present.isEmpty();
        return component
                .field(name)
                .filter(field -> field.from() != Field.From.UNKNOWN)
                .filter(field -> !components
                        || !(field.value() instanceof SequenceNode list
                                && list.nodes().isEmpty()));
    }

    /** States in the old form of times can be read if that is one of those that records may have. */
    private static boolean isReadableStill(Component before, Component after, String name) {
        return name.equals("datetime_format")
                && before.isA(Kinds.INCREMENTAL_SYNC)
                && after.value("cursor_datetime_formats") instanceof SequenceNode formats
                && formats.nodes().stream().anyMatch(format -> before.text(name).equals(format.plain()));
    }

    /** The beginnings and the ends of lists that are equal belong together; what is between them is compared in its order. */
    private void parts(List<Component> old, List<Component> present) {
        int shorter = Math.min(old.size(), present.size());
        int first = 0;
        while (first < shorter && isSame(old.get(first), present.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && isSame(old.get(old.size() - 1 - last), present.get(present.size() - 1 - last))) {
            last++;
        }
        List<Component> gone = old.subList(first, old.size() - last);
        List<Component> come = present.subList(first, present.size() - last);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            if (i >= come.size()) {
                alone(gone.get(i), "removed", gone.get(i).origin().place(), null);
            } else if (i >= gone.size()) {
                alone(come.get(i), "added", null, come.get(i).origin().place());
            } else {
                within(gone.get(i), come.get(i));
            }
        }
    }

    private static boolean isSame(Component one, Component other) {
        return ComponentForm.of(one).equals(ComponentForm.of(other));
    }

    private void within(Component before, Component after) {
        path.add(before.label());
        boolean parent = before.isA(Kinds.STREAM_DEFINITION)
                && !trail.get(trail.size() - 1).isA(Kinds.STREAM_DEFINITION)
                && trail.size() > 1;
        if (!parent) {
            compare(before, after);
        } else {
            parent(before, after);
        }
        path.remove(path.size() - 1);
    }

    private void parent(Component before, Component after) {
        String one = before.text("name");
        String other = after.text("name");
        if (!one.equals(other)) {
            String message = shown("") + "the parent stream is " + other + ", and was " + one;
            tell(Rules.TYPE, message, before.origin().place(), after.origin().place());
        } else if (!streams.contains(one)) {
            ComponentDiff inner = new ComponentDiff(changes, new Rules(false, true), streams, (owner, field) -> false);
            inner.path.addAll(path);
            inner.compare(before, after);
        }
    }

    private void alone(Component part, String what, @Nullable Position before, @Nullable Position after) {
        path.add(part.label());
        trail.add(part);
        String message = shown("") + part.type().type() + " is " + what;
        if (after != null && part.isA(Kinds.STATE_MIGRATION)) {
            changes.add(Bump.PATCH, "behaviour", message, null, after);
        } else {
            tell(Rules.TYPE, message, before, after);
        }
        trail.remove(trail.size() - 1);
        path.remove(path.size() - 1);
    }

    private void parameters(Component before, Component after) {
        Map<String, @Nullable Object> one = TemplateReads.of(before);
        Map<String, @Nullable Object> other = TemplateReads.of(after);
        if (!one.equals(other)) {
            Set<String> names = new LinkedHashSet<>(one.keySet());
            names.addAll(other.keySet());
            names.removeIf(name ->
                    one.containsKey(name) && other.containsKey(name) && Objects.equals(one.get(name), other.get(name)));
            tell(
                    "$parameters",
                    shown("$parameters") + "its templates read other values of " + String.join(", ", names),
                    before.origin().place(),
                    after.origin().place());
        }
    }

    private void tell(String field, String message, @Nullable Position before, @Nullable Position after) {
        Rules.Verdict verdict = rules.of(trail, field);
        changes.add(verdict.bump(), verdict.kind(), message, before, after);
    }

    /** The path of a field from the subject on, with what separates it from what is said of it. */
    private String shown(String field) {
        List<String> all = new ArrayList<>(path);
        if (!field.isEmpty()) {
            all.add(field);
        }
        return all.isEmpty() ? "" : String.join(".", all) + ": ";
    }

    private static String value(Optional<Field> field) {
        return field.map(held -> held.isLiteralSecret() ? "(a secret)" : Flow.of(held.value(), VALUE_LENGTH))
                .orElse("nothing");
    }
}
