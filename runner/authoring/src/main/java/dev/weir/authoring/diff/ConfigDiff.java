package dev.weir.authoring.diff;

import dev.weir.authoring.config.ConfigField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed in the form of the configuration. */
final class ConfigDiff {

    private final Changes changes;

    ConfigDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Map<String, ConfigField> before, Map<String, ConfigField> after) {
        Set<String> gone = branchesOnlyIn(before, after);
        Set<String> come = branchesOnlyIn(after, before);
        gone.forEach(
                form -> changes.add(Bump.MAJOR, "config-form-removed", "form '" + form + "' is removed", null, null));
        come.forEach(form -> changes.add(Bump.MINOR, "config-form-added", "form '" + form + "' is added", null, null));
        before.forEach((name, field) -> {
            ConfigField present = after.get(name);
            if (present != null) {
                compare(field, present);
            } else if (!gone.contains(field.branch()) && !isWithinMissing(field, before, after)) {
                changes.add(Bump.MAJOR, "config-removed", name + " is removed", field.place(), null);
            }
        });
        after.forEach((name, field) -> {
            boolean added = !before.containsKey(name) && !come.contains(field.branch());
            if (added && !isWithinMissing(field, after, before)) {
                added(field);
            }
        });
    }

    /** What the configuration as a whole is held to. */
    void compareWhole(List<String> before, List<String> after) {
        if (!before.equals(after)) {
            boolean freer = before.containsAll(after);
            changes.add(
                    freer ? Bump.MINOR : Bump.MAJOR,
                    freer ? "config-widened" : "config-narrowed",
                    "limits of the whole: " + shown(before) + " -> " + shown(after),
                    null,
                    null);
        }
    }

    private static Set<String> branchesOnlyIn(Map<String, ConfigField> one, Map<String, ConfigField> other) {
        Set<String> branches = new HashSet<>();
        one.values().forEach(field -> branches.add(field.branch()));
        other.values().forEach(field -> branches.remove(field.branch()));
        return branches;
    }

    /** What is within an object that came or went is told with it. */
    private static boolean isWithinMissing(
            ConfigField field, Map<String, ConfigField> in, Map<String, ConfigField> other) {
        return in.values().stream()
                .filter(outer -> !other.containsKey(outer.name()))
                .anyMatch(outer -> field.path().startsWith(outer.path() + ".")
                        || field.path().startsWith(outer.path() + "[]"));
    }

    private void added(ConfigField field) {
        String message = field.name() + " (" + field.type() + ") is added"
                + (field.required() ? ", and must be given" : ", and may be left out");
        changes.add(
                field.required() ? Bump.MAJOR : Bump.MINOR,
                field.required() ? "config-added-required" : "config-added-optional",
                message,
                null,
                field.place());
    }

    private void compare(ConfigField before, ConfigField after) {
        types(before, after);
        words(before, after);
        limits(before, after);
        if (before.required() != after.required()) {
            add(
                    before,
                    after,
                    after.required() ? Bump.MAJOR : Bump.MINOR,
                    after.required() ? "config-narrowed" : "config-widened",
                    after.required() ? "must be given" : "may be left out");
        }
        if (before.secret() != after.secret()) {
            String message = after.secret() ? "is a secret" : "is no longer a secret";
            add(before, after, Bump.MINOR, "config-secret-changed", message);
        }
        if (!before.fallback().equals(after.fallback())) {
            String values = before.secret() || after.secret()
                    ? ""
                    : " " + shown(before.fallback()) + " -> " + shown(after.fallback());
            add(before, after, Bump.MINOR, "config-default-changed", "default" + values);
        }
        described(before, after);
    }

    private void types(ConfigField before, ConfigField after) {
        boolean unknown = !before.unknown().isEmpty() || !after.unknown().isEmpty();
        if (unknown) {
            boolean same = before.unknown().equals(after.unknown());
            String message = same ? "cannot be compared: " + after.unknown() : before.type() + " -> " + after.type();
            add(before, after, same ? Bump.NONE : Bump.MAJOR, same ? "not-compared" : "config-type-changed", message);
            return;
        }
        Types types = Types.of(before.types(), after.types());
        if (types != Types.SAME) {
            boolean wider = types == Types.WIDENED;
            String kind = wider ? "config-widened" : "config-type-changed";
            String message = "type " + names(before.types()) + " -> " + names(after.types());
            add(before, after, wider ? Bump.MINOR : Bump.MAJOR, kind, message);
        }
    }

    private void words(ConfigField before, ConfigField after) {
        Types words = Types.of(before.words(), after.words());
        if (words != Types.SAME) {
            boolean wider = words == Types.WIDENED;
            add(
                    before,
                    after,
                    wider ? Bump.MINOR : Bump.MAJOR,
                    wider ? "config-widened" : "config-enum-narrowed",
                    "values " + names(before.words()) + " -> " + names(after.words()));
        }
    }

    private void limits(ConfigField before, ConfigField after) {
        if (!before.limits().equals(after.limits())) {
            boolean freer = before.limits().containsAll(after.limits());
            add(
                    before,
                    after,
                    freer ? Bump.MINOR : Bump.MAJOR,
                    freer ? "config-widened" : "config-narrowed",
                    shown(before.limits()) + " -> " + shown(after.limits()));
        }
    }

    private void described(ConfigField before, ConfigField after) {
        List<String> presented = List.of(before.title(), before.description(), before.rest());
        if (!presented.equals(List.of(after.title(), after.description(), after.rest()))) {
            add(before, after, Bump.PATCH, "config-described", "is presented otherwise");
        }
    }

    private void add(ConfigField before, ConfigField after, Bump bump, String kind, String message) {
        changes.add(bump, kind, before.name() + ": " + message, before.place(), after.place());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "anything" : String.join(", ", names);
    }

    private static String shown(List<String> limits) {
        return limits.isEmpty() ? "no limits" : String.join(", ", limits);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
