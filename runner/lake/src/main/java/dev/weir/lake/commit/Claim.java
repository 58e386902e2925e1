package dev.weir.lake.commit;

import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run's hold on a data set: nobody else changes the data set meanwhile.
 *
 * @param run    whose
 * @param stage  how far the run is with it
 * @param commit the commit that publishes it; null before that is decided
 * @param since  when the run took it
 */
public record Claim(String run, Stage stage, @Nullable String commit, Instant since) {

    /** How far a run is with a data set. */
    public enum Stage {
        /** It is being read. */
        OPEN,
        /** It was read, and waits for {@code weir publish} or {@code weir abort}. */
        STAGED,
        /** It was read, and the gate holds it back. */
        HELD,
        /** It was decided to publish it; its files are becoming visible. */
        PUBLISHING,
        /** It is published; files that it replaced are being removed. */
        CLEANING
    }

    Claim at(Stage next, @Nullable String nextCommit) {
        return new Claim(run, next, nextCommit, since);
    }

    Row toRow() {
        Row row = Row.of("run", run);
        row.put("stage", stage.name().toLowerCase(Locale.ROOT));
        row.put("commit", commit);
        row.put("since", since.toString());
        return row;
    }

    static Claim of(Row row) {
        if (row.get("run") instanceof String run
                && row.get("stage") instanceof String stage
                && row.get("since") instanceof String since) {
            String commit = row.get("commit") instanceof String id ? id : null;
            return new Claim(run, Stage.valueOf(stage.toUpperCase(Locale.ROOT)), commit, Instant.parse(since));
        }
        throw new IllegalArgumentException("not a claim: " + row.keySet());
    }
}
