package dev.weir.lake.gate.override;

import dev.weir.lake.table.DataSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people let through.
 *
 * @param all every override, those that ended too
 */
public record Overrides(List<RuleOverride> all) {

    /** Where nobody lets anything through. */
    public static final Overrides NONE = new Overrides(List.of());

    public Overrides {
        all = List.copyOf(all);
    }

    /** The override for a finding of a rule that ends last, if one has not ended; data set and subject are null where there is none. */
    public Optional<RuleOverride> covering(
            String rule, @Nullable DataSet dataSet, @Nullable String subject, Instant now) {
        return latest(rule, dataSet, subject).filter(found -> found.expires().isAfter(now));
    }

    /** The override for a finding of a rule that ended last, if all have ended. */
    public Optional<RuleOverride> ended(String rule, @Nullable DataSet dataSet, @Nullable String subject, Instant now) {
        return latest(rule, dataSet, subject).filter(found -> !found.expires().isAfter(now));
    }

    private Optional<RuleOverride> latest(String rule, @Nullable DataSet dataSet, @Nullable String subject) {
        Stream<RuleOverride> matching = all.stream().filter(override -> override.covers(rule, dataSet, subject));
        return matching.max(Comparator.comparing(RuleOverride::expires));
    }
}
