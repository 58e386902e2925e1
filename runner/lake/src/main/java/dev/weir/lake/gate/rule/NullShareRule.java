package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * No more than a share of the rows has no value in a column.
 *
 * @param columns   the columns, with dots for nested ones; each is judged on its own
 * @param maximum   the largest share
 * @param onFailure what follows otherwise
 */
record NullShareRule(List<String> columns, BigDecimal maximum, Verdict onFailure) implements StreamRule {

    private static final String NAME = "null_share";

    static StreamRule of(Declared declared) {
        Parameters.requireOneOf(declared, "column", "columns");
        List<String> columns = declared.texts(declared.has("columns") ? "columns" : "column");
        BigDecimal maximum = Parameters.share(declared, "maximum", BigDecimal.ZERO);
        return new NullShareRule(columns, maximum, Parameters.onFailure(declared, Verdict.QUARANTINE));
    }

    @Override
    public Needs needs() {
        return new Needs(List.of(), Set.of(), Set.copyOf(columns));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        columns.forEach(column -> judge(column, evidence, findings));
    }

    private void judge(String column, StreamEvidence evidence, Findings findings) {
        long rows = evidence.rows();
        if (Columns.isUnknown(NAME, column, onFailure, evidence, findings)) {
            return;
        }
        Long nulls = evidence.figures().nulls(column);
        if (nulls == null && rows > 0) {
            String why = "column " + column + " is not judged, as the files do not say how often it is empty";
            Columns.unjudged(NAME, column, onFailure, why, evidence, findings);
        } else if (nulls != null && Parameters.isMore(nulls, maximum, rows)) {
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    onFailure,
                    Measure.of(column, Shown.percent((double) nulls / rows), Shown.percent(maximum)),
                    nulls + " of " + Shown.count(rows, "row") + " have no " + column + ", more than "
                            + Shown.percent(maximum),
                    "check the source");
        }
    }
}
