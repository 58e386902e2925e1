package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.ColumnFigures;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column are not smaller and not larger than they may be.
 *
 * @param column    the column
 * @param minimum   the smallest that is allowed; null for any
 * @param maximum   the largest that is allowed; null for any
 * @param onFailure what follows otherwise
 */
record RangeRule(
        String column, @Nullable Limit minimum, @Nullable Limit maximum, Verdict onFailure) implements StreamRule {

    private static final String NAME = "range";

    static StreamRule of(Declared declared) {
        Parameters.requireOneOf(declared, "minimum", "maximum");
        return new RangeRule(
                Parameters.required(declared, "column"),
                Limit.of(declared, "minimum"),
                Limit.of(declared, "maximum"),
                Parameters.onFailure(declared, Verdict.QUARANTINE));
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public boolean judgesNested() {
        return false;
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        ColumnFigures figures = Columns.find(NAME, column, onFailure, evidence, findings);
        if (figures == null) {
            return;
        }
        if (figures.nulls() == evidence.rows()) {
            judgeWithoutValues(evidence, findings);
            return;
        }
        Object min = figures.min();
        Object max = figures.max();
        if (min == null || max == null || !fits(minimum, min) || !fits(maximum, max)) {
            String why = "column " + column + " is not judged, as its values (" + figures.kind()
                    + ") do not compare with the limits";
            Columns.unjudged(NAME, column, onFailure, why, evidence, findings);
            return;
        }
        if (minimum != null && minimum.compare(min) < 0) {
            fail(min, minimum, "below", evidence, findings);
        }
        if (maximum != null && maximum.compare(max) > 0) {
            fail(max, maximum, "above", evidence, findings);
        }
    }

    private void judgeWithoutValues(StreamEvidence evidence, Findings findings) {
        if (evidence.rows() > 0 && evidence.missing().gone().contains(column)) {
            String why = "column " + column + " is not judged, as the source does not have it any more";
            Columns.unjudged(NAME, column, onFailure, why, evidence, findings);
        }
    }

    private static boolean fits(@Nullable Limit limit, Object value) {
        return limit == null || limit.fits(value);
    }

    private void fail(Object value, Limit limit, String side, StreamEvidence evidence, Findings findings) {
        String shown = Limit.shown(value);
        findings.add(
                NAME,
                evidence.dataSet(),
                onFailure,
                Measure.of(column, shown, limit),
                "column " + column + " has " + shown + ", " + side + " " + limit,
                "check the source, or correct the rule's limits");
    }
}
