package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.table.DataSet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of one stream is that of another.
 *
 * @param comparison the amounts
 * @param tolerance  by how much they may differ
 * @param share      whether the tolerance is a share of the second amount
 */
record SameTotalRule(Comparison comparison, BigDecimal tolerance, boolean share) implements CommitRule {

    static CommitRule of(Declared declared, CommitNames known) {
        Comparison comparison = Comparison.of(declared, "same_total", known);
        if (declared.scalar("tolerance") instanceof String) {
            Double share = declared.share("tolerance");
            return new SameTotalRule(comparison, BigDecimal.valueOf(share == null ? 0 : share), true);
        }
        BigDecimal tolerance = declared.number("tolerance");
        if (tolerance != null && tolerance.signum() < 0) {
            declared.problem("tolerance", "'" + tolerance + "' is less than nothing");
        }
        return new SameTotalRule(comparison, tolerance == null ? BigDecimal.ZERO : tolerance, false);
    }

    @Override
    public Needs needs(DataSet dataSet) {
        return comparison.needs(dataSet);
    }

    @Override
    public void judge(CommitEvidence commit, Findings findings) {
        comparison.judge(commit, findings, this::fault);
    }

    private Comparison.@Nullable Fault fault(BigDecimal of, BigDecimal to) {
        BigDecimal difference = of.subtract(to).abs();
        BigDecimal allowed = share ? tolerance.multiply(to.abs()) : tolerance;
        if (difference.compareTo(allowed) <= 0) {
            return null;
        }
        String limit = share ? Shown.percent(tolerance) : Shown.number(tolerance);
        return new Comparison.Fault(
                Shown.number(difference),
                limit,
                Shown.number(of) + " and " + Shown.number(to) + " differ by " + Shown.number(difference)
                        + ", more than " + limit);
    }
}
