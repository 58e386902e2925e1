package dev.weir.authoring.diff;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Kinds;
import dev.weir.authoring.record.RecordSchema;
import dev.weir.authoring.stream.StreamFacts;
import dev.weir.authoring.stream.StreamFacts.CursorFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a stream.
 *
 * @param streams the names of the streams that both manifests have
 */
record StreamDiff(Set<String> streams) {

    /** Fields of the stream itself that are compared by what they mean. */
    private static final Set<String> FACTS = Set.of("name", "primary_key", "schema_loader");

    List<Change> compare(StreamFacts before, StreamFacts after) {
        Changes changes = new Changes((before.dynamic() ? "dynamic stream " : "stream ") + after.name());
        conditions(before, after, changes);
        key(before, after, changes);
        cursor(before, after, changes);
        schema(before, after, changes);
        boolean states = before.cursor().incremental() && after.cursor().incremental();
        boolean comes = before.cursor().incremental() != after.cursor().incremental();
        new ComponentDiff(
                        changes,
                        new Rules(states, false),
                        streams,
                        (owner, field) -> isTold(before, owner, field, comes))
                .compare(before.declared(), after.declared());
        return changes.all();
    }

    private static boolean isTold(StreamFacts stream, Component owner, String field, boolean comes) {
        if (field.equals("name") && (owner.node() == stream.declared().node() || owner.isA(Kinds.STREAM))) {
            return true;
        }
        if (owner.node() == stream.described().node()) {
            return FACTS.contains(field) || (comes && field.equals("incremental_sync"));
        }
        boolean ownCursor = stream.described().parts("incremental_sync").contains(owner);
        return ownCursor && owner.isA(Kinds.INCREMENTAL_SYNC) && field.equals("cursor_field");
    }

    private static void conditions(StreamFacts before, StreamFacts after, Changes changes) {
        if (!before.conditions().equals(after.conditions())) {
            boolean freer = after.conditions().isEmpty();
            add(
                    changes,
                    freer ? Bump.MINOR : Bump.MAJOR,
                    "condition-changed",
                    freer ? "is always there" : "is only there if " + String.join(" and ", after.conditions()),
                    before,
                    after);
        }
    }

    private static void key(StreamFacts before, StreamFacts after, Changes changes) {
        if (before.keyKnown() != after.keyKnown()) {
            add(changes, Bump.MAJOR, "primary-key-changed", "the manifest tells one primary key only", before, after);
        } else if (!new HashSet<>(before.primaryKey()).equals(new HashSet<>(after.primaryKey()))) {
            String message = "primary key " + shown(before.primaryKey()) + " -> " + shown(after.primaryKey());
            changes.add(
                    Bump.MAJOR,
                    "primary-key-changed",
                    message,
                    before.described().node().keyPosition("primary_key"),
                    after.described().node().keyPosition("primary_key"));
        }
    }

    private static void cursor(StreamFacts before, StreamFacts after, Changes changes) {
        CursorFacts one = before.cursor();
        CursorFacts other = after.cursor();
        if (one.incremental() && !other.incremental()) {
            add(changes, Bump.MAJOR, "sync-mode-removed", "can no longer be read incrementally", before, after);
        } else if (!one.incremental() && other.incremental()) {
            add(changes, Bump.MINOR, "sync-mode-added", "can be read incrementally", before, after);
        } else if (!one.equals(other)) {
            String message = "cursor field " + shown(one) + " -> " + shown(other);
            add(changes, Bump.MAJOR, "cursor-field-changed", message, before, after);
        }
    }

    private static String shown(CursorFacts cursor) {
        return cursor.known() ? cursor.field() : "(unknown)";
    }

    private static String shown(List<String> key) {
        return key.isEmpty() ? "none" : "[" + String.join(", ", key) + "]";
    }

    /** Where a loader asks somebody, it can only be said whether it still asks the same. */
    private static void schema(StreamFacts before, StreamFacts after, Changes changes) {
        RecordSchema one = before.schema();
        RecordSchema other = after.schema();
        String reason = String.join("; ", (one.isKnown() ? other : one).unknown());
        if (!reason.isEmpty() && !loaders(before).equals(loaders(after))) {
            String message = "its fields cannot be compared: " + reason;
            add(changes, Bump.MAJOR, "fields-not-compared", message, before, after);
        } else if (one.isKnown() != other.isKnown()) {
            add(changes, Bump.NONE, "not-compared", "its fields cannot be compared: " + reason, before, after);
        }
        new SchemaDiff(changes).compare(one, other);
    }

    private static List<Map<String, @Nullable Object>> loaders(StreamFacts stream) {
        return stream.described().parts("schema_loader").stream()
                .map(ComponentForm::of)
                .toList();
    }

    private static void add(
            Changes changes, Bump bump, String kind, String message, StreamFacts before, StreamFacts after) {
        changes.add(
                bump,
                kind,
                message,
                before.described().origin().place(),
                after.described().origin().place());
    }
}
