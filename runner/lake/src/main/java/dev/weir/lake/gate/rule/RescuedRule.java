package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.math.BigDecimal;

/**
 * In no column there are more values that did not fit it than a share of the rows.
 *
 * @param maximum   the largest share
 * @param onFailure what follows otherwise
 */
record RescuedRule(BigDecimal maximum, Verdict onFailure) implements StreamRule {

    private static final String NAME = "rescued";

    static StreamRule of(Declared declared) {
        BigDecimal maximum = Parameters.share(declared, "maximum", BigDecimal.ZERO);
        return new RescuedRule(maximum, Parameters.onFailure(declared, Verdict.QUARANTINE));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        long rows = evidence.rows();
        evidence.unfitted().rescued().forEach((field, count) -> {
            if (Parameters.isMore(count, maximum, rows)) {
                findings.add(
                        NAME,
                        evidence.dataSet(),
                        onFailure,
                        Measure.of(field, Shown.percent((double) count / Math.max(1, rows)), Shown.percent(maximum)),
                        Shown.count(count, "value") + " of " + field + " in " + Shown.count(rows, "row")
                                + " did not fit its column, more than " + Shown.percent(maximum),
                        "see _rescued, and correct the schema");
            }
        });
    }
}
