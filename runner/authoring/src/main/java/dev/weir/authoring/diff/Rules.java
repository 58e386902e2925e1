package dev.weir.authoring.diff;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Kinds;
import java.util.List;
import java.util.Set;

/**
 * What a change of a component demands, by what the component is there for.
 *
 * @param states whether the stream has states that a change can make useless
 * @param hidden whether the component is of a stream that nobody reads but as a parent
 */
record Rules(boolean states, boolean hidden) {

    static final String TYPE = "type";

    private static final Verdict BEHAVIOUR = new Verdict(Bump.PATCH, "behaviour");
    private static final Verdict RECORDS = new Verdict(Bump.MINOR, "records-changed");
    private static final Verdict STATE = new Verdict(Bump.MAJOR, "state-changed");

    /** Fields of partition routers, and types in them, that states of partitions are found by. */
    private static final Set<String> OF_PARTITIONS =
            Set.of(TYPE, "cursor_field", "partition_field", "parent_key", "group_size");

    /** Fields of cursors that say how a state is written. */
    private static final Set<String> OF_STATES = Set.of(TYPE, "datetime_format", "global_substream_cursor");

    /** Kinds of components that make records of answers. */
    private static final List<String> OF_RECORDS =
            List.of(Kinds.RECORD_SELECTOR, Kinds.RECORD_TRANSFORMATION, Kinds.ROW_SOURCE, Kinds.SCHEMA_LOADER);

    /** What a change demands, and the rule that says so. */
    record Verdict(Bump bump, String kind) {}

    /**
     * Judges a change.
     *
     * @param trail the components around it, the outermost first, and the changed one itself
     * @param field the field that changed; {@link #TYPE} for the component as a whole
     */
    Verdict of(List<Component> trail, String field) {
        if (hidden || has(trail, Kinds.AUTHENTICATOR)) {
            return BEHAVIOUR;
        }
        if (has(trail, Kinds.PARTITION_ROUTER) && OF_PARTITIONS.contains(field) && !has(trail, Kinds.ROW_SOURCE)) {
            return states ? STATE : BEHAVIOUR;
        }
        Component owner = trail.get(trail.size() - 1);
        if (owner.isA(Kinds.INCREMENTAL_SYNC) && OF_STATES.contains(field)) {
            return STATE;
        }
        if (has(trail, Kinds.STATE_MIGRATION)) {
            return states ? STATE : BEHAVIOUR;
        }
        return OF_RECORDS.stream().anyMatch(kind -> has(trail, kind)) ? RECORDS : BEHAVIOUR;
    }

    private static boolean has(List<Component> trail, String kind) {
        return trail.stream().anyMatch(component -> component.isA(kind));
    }
}
