package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;

/**
 * A load has so many rows.
 *
 * @param minimum   at least so many
 * @param maximum   at most so many
 * @param onFailure what follows otherwise
 */
record RowsRule(long minimum, long maximum, Verdict onFailure) implements StreamRule {

    private static final String NAME = "rows";

    static StreamRule of(Declared declared) {
        Parameters.requireOneOf(declared, "minimum", "maximum");
        long minimum = declared.whole("minimum", 0, 0);
        long maximum = declared.whole("maximum", minimum, Long.MAX_VALUE);
        return new RowsRule(minimum, maximum, Parameters.onFailure(declared, Verdict.BLOCK));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        long rows = evidence.rows();
        boolean isFew = rows < minimum;
        if (isFew || rows > maximum) {
            long limit = isFew ? minimum : maximum;
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    onFailure,
                    Measure.of(rows, limit),
                    Shown.count(rows, "row") + (isFew ? ", fewer than " : ", more than ") + limit,
                    "check the source, or correct rows." + (isFew ? "minimum" : "maximum"));
        }
    }
}
