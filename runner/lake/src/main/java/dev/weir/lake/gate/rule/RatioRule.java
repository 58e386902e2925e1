package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.table.DataSet;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * An amount of one stream is within bounds as a multiple of another one's.
 *
 * @param comparison the amounts
 * @param minimum    the smallest ratio; null for any
 * @param maximum    the largest ratio; null for any
 */
record RatioRule(
        Comparison comparison,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum) implements CommitRule {

    private static final MathContext SHOWN = new MathContext(6);

    static CommitRule of(Declared declared, CommitNames known) {
        Parameters.requireOneOf(declared, "minimum", "maximum");
        return new RatioRule(
                Comparison.of(declared, "ratio", known), declared.number("minimum"), declared.number("maximum"));
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
        String both = Shown.number(of) + " to " + Shown.number(to);
        if (to.signum() == 0) {
            return of.signum() == 0 ? null : new Comparison.Fault(both, "a ratio", both + " has no ratio");
        }
        boolean isLow = minimum != null && breaks(of, minimum, to, -1);
        BigDecimal limit = isLow ? minimum : maximum;
        if (limit == null || !isLow && !breaks(of, limit, to, 1)) {
            return null;
        }
        String ratio = Shown.number(of.divide(to, SHOWN));
        return new Comparison.Fault(
                ratio,
                Shown.number(limit),
                both + " is " + ratio + (isLow ? ", less than " : ", more than ") + Shown.number(limit));
    }

    /** Whether a ratio is on the wrong side of a limit, exactly. */
    private static boolean breaks(BigDecimal of, BigDecimal limit, BigDecimal to, int side) {
        return of.compareTo(limit.multiply(to)) * to.signum() * side > 0;
    }
}
