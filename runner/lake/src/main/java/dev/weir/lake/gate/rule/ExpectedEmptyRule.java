package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;

/**
 * A load is empty, and that is no fault.
 *
 * @param onFailure what follows if rows come
 */
record ExpectedEmptyRule(Verdict onFailure) implements StreamRule {

    private static final String NAME = "expected_empty";

    static StreamRule of(Declared declared) {
        return new ExpectedEmptyRule(Parameters.onFailure(declared, Verdict.WARN));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        if (evidence.rows() > 0) {
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    onFailure,
                    Measure.of(evidence.rows(), 0),
                    Shown.count(evidence.rows(), "row") + " though it is declared to be empty",
                    "take expected_empty away if it will have rows from now on");
        }
    }
}
