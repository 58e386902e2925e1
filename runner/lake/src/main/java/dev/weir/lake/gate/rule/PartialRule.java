package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.util.stream.Collectors;

/**
 * No stream is held back: because it could not be read, or because a rule is against it.
 *
 * @param onFailure what follows for the others
 */
record PartialRule(Verdict onFailure) implements CommitRule {

    private static final String NAME = "partial";

    static CommitRule of(Declared declared) {
        return new PartialRule(Parameters.onCommitFailure(declared, Verdict.BLOCK));
    }

    @Override
    public void judge(CommitEvidence commit, Findings findings) {
        int held = commit.heldBack().size();
        if (held > 0) {
            int all = held + commit.going().size();
            String which = commit.heldBack().stream()
                    .map(StreamEvidence::dataSet)
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            findings.add(
                    NAME,
                    null,
                    onFailure,
                    Measure.of(all - held, all),
                    held + " of " + Shown.count(all, "data set") + " cannot go with it: " + which,
                    "run again what failed");
        }
    }
}
