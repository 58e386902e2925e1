package dev.weir.lake.commit;

import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * Where a data set stands.
 *
 * @param snapshot the path of its current snapshot; null if nothing was published yet
 * @param claim    who has taken it; null if nobody has
 */
public record Standing(@Nullable String snapshot, @Nullable Claim claim) {

    static final Standing NEW = new Standing(null, null);

    Standing with(@Nullable Claim next) {
        return new Standing(snapshot, next);
    }

    /** Whether a run has taken it and is at a stage. */
    boolean isAt(String run, Claim.Stage stage) {
        return claim != null && claim.run().equals(run) && claim.stage() == stage;
    }

    boolean isOf(String run) {
        return claim != null && claim.run().equals(run);
    }

    Row toRow() {
        Row row = Row.of("snapshot", snapshot);
        row.put("claim", claim == null ? null : claim.toRow());
        return row;
    }

    static Standing of(Row row) {
        return new Standing(
                row.get("snapshot") instanceof String path ? path : null,
                row.get("claim") instanceof Row claim ? Claim.of(claim) : null);
    }
}
