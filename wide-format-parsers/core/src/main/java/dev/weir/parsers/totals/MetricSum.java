package dev.weir.parsers.totals;

import dev.weir.parsers.numbers.NotANumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sum of one field, exactly. */
final class MetricSum {

    private static final double HALF_ULP = Math.ulp(1.0) / 2;

    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal distance = BigDecimal.ZERO;
    private long count;
    private int decimals;
    private boolean floating;
    private @Nullable String currency;
    private @Nullable String trouble;

    /** What was added so far. */
    MetricSum copy() {
        MetricSum copy = new MetricSum();
        copy.sum = sum;
        copy.distance = distance;
        copy.count = count;
        copy.decimals = decimals;
        copy.floating = floating;
        copy.currency = currency;
        copy.trouble = trouble;
        return copy;
    }

    /** This without what was added before. */
    MetricSum without(MetricSum before) {
        MetricSum rest = copy();
        rest.sum = sum.subtract(before.sum);
        rest.distance = distance.subtract(before.distance);
        rest.count = count - before.count;
        return rest;
    }

    void add(Object value, FigureReader reader) {
        if (trouble != null) {
            return;
        }
        try {
            add(reader.read(value));
        } catch (NotANumber e) {
            trouble = e.reason();
        }
    }

    private void add(Figure figure) {
        sum = sum.add(figure.value());
        distance = distance.add(figure.value().abs());
        count++;
        floating |= figure.isFloating();
        decimals = Math.max(decimals, figure.value().scale());
        if (figure.currency() != null) {
            if (currency != null && !currency.equals(figure.currency())) {
                trouble = "there are amounts of " + currency + " and of " + figure.currency();
            }
            currency = figure.currency();
        }
    }

    BigDecimal sum() {
        return sum;
    }

    /** Why not all values could be added; null if they could. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /**
     * Whether a total is this sum.
     *
     * @param tolerance by how much it may differ
     */
    boolean isTotal(Figure total, BigDecimal tolerance) {
        BigDecimal difference = sum.subtract(total.value()).abs();
        return difference.compareTo(tolerance) <= 0 || isRounding(difference, total);
    }

    /**
     * Whether a difference is what a source loses that adds floating numbers up. It loses no more than half a unit of the last
     * place for each addition, and errors of many additions mostly cancel out.
     */
    private boolean isRounding(BigDecimal difference, Figure total) {
        boolean isComputed = floating
                || total.isFloating()
                || total.value().stripTrailingZeros().scale() > decimals;
        BigDecimal lost = distance.multiply(new BigDecimal(HALF_ULP * (4 * Math.sqrt(count) + 1)));
        return isComputed && difference.compareTo(lost) <= 0;
    }
}
