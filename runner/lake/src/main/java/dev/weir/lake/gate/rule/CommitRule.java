package dev.weir.lake.gate.rule;

import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.table.DataSet;

/** A rule over all data sets of a commit. Immutable. */
public interface CommitRule {

    /** Judges a commit: adds what is wrong, or could not be judged. */
    void judge(CommitEvidence commit, Findings findings);

    /** What it asks of the rows of a data set, beyond what files say. */
    default Needs needs(DataSet dataSet) {
        return Needs.NOTHING;
    }
}
