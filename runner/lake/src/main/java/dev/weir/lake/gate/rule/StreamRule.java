package dev.weir.lake.gate.rule;

import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;

/** A rule that the load of one data set has to pass. Immutable. */
public interface StreamRule {

    /** Judges a load: adds what is wrong, or could not be judged. */
    void judge(StreamEvidence evidence, Findings findings);

    /** What it asks of the rows, beyond what files say. */
    default Needs needs() {
        return Needs.NOTHING;
    }
}
