package dev.weir.lake.gate.rule;

import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import java.util.List;

/** A rule that the load of one data set has to pass. Immutable. */
public interface StreamRule {

    /** Judges a load: adds what is wrong, or could not be judged. */
    void judge(StreamEvidence evidence, Findings findings);

    /** The columns that it names, with dots for fields of objects. */
    default List<String> columns() {
        return List.of();
    }

    /** Whether it can judge fields of objects, and not only whole columns. */
    default boolean judgesNested() {
        return true;
    }

    /** What it asks of the rows, beyond what files say. */
    default Needs needs() {
        return Needs.NOTHING;
    }
}
