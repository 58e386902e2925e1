package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.math.BigDecimal;

/**
 * No more than a share of the rows was set aside.
 *
 * @param maximum   the largest share
 * @param onFailure what follows otherwise
 */
record QuarantinedRule(BigDecimal maximum, Verdict onFailure) implements StreamRule {

    private static final String NAME = "quarantined";

    static StreamRule of(Declared declared) {
        BigDecimal maximum = Parameters.share(declared, "maximum", BigDecimal.ZERO);
        return new QuarantinedRule(maximum, Parameters.onFailure(declared, Verdict.BLOCK));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        long quarantined = evidence.unfitted().quarantined();
        long all = evidence.rows() + quarantined;
        if (Parameters.isMore(quarantined, maximum, all)) {
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    onFailure,
                    Measure.of(Shown.percent((double) quarantined / all), Shown.percent(maximum)),
                    quarantined + " of " + Shown.count(all, "row") + " were set aside, more than "
                            + Shown.percent(maximum),
                    "see the quarantined rows, and correct the schema");
        }
    }
}
