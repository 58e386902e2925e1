package dev.weir.parsers.totals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a row or of totals.
 *
 * @param value      the number
 * @param isFloating whether it came as a floating number, whose last digits may be those of its computation
 * @param isRate     whether a percent sign stands with it
 * @param currency   its currency; null if it has none
 */
record Figure(
        BigDecimal value,
        boolean isFloating,
        boolean isRate,
        @Nullable String currency) {}
