package dev.weir.lake.gate.report;

import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.table.DataSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what rules find, and applies overrides. For one thread. */
public final class Findings {

    private final Overrides overrides;
    private final Instant now;
    private final List<Finding> found = new ArrayList<>();

    /** Findings at a moment, which decides which overrides have ended. */
    public Findings(Overrides overrides, Instant now) {
        this.overrides = overrides;
        this.now = now;
    }

    /**
     * Adds that a rule failed.
     *
     * @param dataSet  whose load; null for a commit as a whole
     * @param action   what follows unless it is overridden
     * @param sentence what is wrong, without a subject and a full stop: "no rows"
     * @param remedy   what to do about it
     */
    public void add(
            String rule, @Nullable DataSet dataSet, Verdict action, Measure measure, String sentence, String remedy) {
        String start = (dataSet == null ? "Commit" : "Stream " + name(dataSet)) + ": " + sentence + " (" + remedy;
        Optional<RuleOverride> override = overrides.covering(rule, dataSet, measure.subject(), now);
        if (override.isPresent()) {
            RuleOverride given = override.get();
            String message =
                    start + "); " + given.actor() + " lets it through until " + given.expires() + ": " + given.reason();
            found.add(new Finding(rule, dataSet, action.atMost(Verdict.WARN), action, measure, message, given));
            return;
        }
        String hint = action.publishes() ? ")" : "; or override rule " + rule + ")";
        String ended = overrides
                .ended(rule, dataSet, measure.subject(), now)
                .map(old -> "; the override of " + old.actor() + " ended at " + old.expires())
                .orElse("");
        found.add(new Finding(rule, dataSet, action, action, measure, start + hint + ended, null));
    }

    /** Adds that a stream was not read to its end, which nobody can let through. */
    public void addUnread(DataSet dataSet, String failure) {
        String message = "Stream " + name(dataSet) + ": it was not read to its end: " + failure;
        Measure nothing = new Measure(null, null, null);
        found.add(new Finding("read", dataSet, Verdict.QUARANTINE, Verdict.QUARANTINE, nothing, message, null));
    }

    private static String name(DataSet dataSet) {
        return dataSet.stream() + (dataSet.account() == null ? "" : " of account " + dataSet.account());
    }

    /** Everything found. */
    public List<Finding> found() {
        return List.copyOf(found);
    }
}
