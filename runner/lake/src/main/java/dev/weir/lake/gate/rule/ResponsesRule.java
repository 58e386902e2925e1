package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.spi.sink.ReadFigures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * No more than a share of the requests failed, was ignored or was tried again.
 *
 * @param failed    the largest share that failed for good; null for any
 * @param ignored   the largest share that an error handler ignored; null for any
 * @param retried   the largest share that was tried again; null for any
 * @param onFailure what follows otherwise
 */
record ResponsesRule(
        @Nullable BigDecimal failed,
        @Nullable BigDecimal ignored,
        @Nullable BigDecimal retried,
        Verdict onFailure) implements StreamRule {

    private static final String NAME = "responses";

    static StreamRule of(Declared declared) {
        Parameters.requireOneOf(declared, "failed", "ignored", "retried");
        return new ResponsesRule(
                limit(declared, "failed"),
                limit(declared, "ignored"),
                limit(declared, "retried"),
                Parameters.onFailure(declared, Verdict.WARN));
    }

    private static @Nullable BigDecimal limit(Declared declared, String key) {
        Double share = declared.share(key);
        return share == null ? null : BigDecimal.valueOf(share);
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        ReadFigures read = evidence.read();
        judge("failed", "failed", read.failed(), failed, evidence, findings);
        judge("ignored", "were ignored", read.ignored(), ignored, evidence, findings);
        judge("retried", "were tried again", read.retried(), retried, evidence, findings);
    }

    private void judge(
            String subject,
            String what,
            long count,
            @Nullable BigDecimal limit,
            StreamEvidence evidence,
            Findings findings) {
        long requests = evidence.read().requests();
        if (limit != null && requests > 0 && Parameters.isMore(count, limit, requests)) {
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    onFailure,
                    Measure.of(subject, Shown.percent((double) count / requests), Shown.percent(limit)),
                    count + " of " + requests + " requests " + what + ", more than " + Shown.percent(limit),
                    "see the run's log for the answers of the source");
        }
    }
}
