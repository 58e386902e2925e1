package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A load is not empty. One that goes on from where a published run stopped may be.
 *
 * @param evenWithoutNews whether even such a load may not be empty
 * @param onFailure       what follows otherwise; null for a warning where no earlier run brought rows, as a source may have
 *                        none yet, and for quarantine where one did
 */
public record ZeroRowsRule(
        boolean evenWithoutNews, @Nullable Verdict onFailure) implements StreamRule {

    private static final String NAME = "zero_rows";

    /** The rule where nothing is declared. */
    public static final StreamRule STANDARD = new ZeroRowsRule(false, null);

    static StreamRule of(Declared declared) {
        return new ZeroRowsRule(
                declared.flag("even_without_news", false), Parameters.onFailure(declared, Verdict.BLOCK));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        if (evidence.rows() == 0 && (evenWithoutNews || !evidence.mayHaveNoNews())) {
            boolean isFirst = evidence.history().isEmpty();
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    action(evidence),
                    Measure.of(0, 1),
                    evidence.mayHaveNoNews()
                            ? "no rows since the last published run"
                            : "no rows" + (isFirst ? " in its first run" : " though it was read from its beginning"),
                    "check the source, or declare expected_empty");
        }
    }

    private Verdict action(StreamEvidence evidence) {
        if (onFailure != null) {
            return onFailure;
        }
        boolean hadRows = evidence.history().stream().anyMatch(run -> run.rows() > 0);
        return hadRows ? Verdict.QUARANTINE : Verdict.WARN;
    }
}
