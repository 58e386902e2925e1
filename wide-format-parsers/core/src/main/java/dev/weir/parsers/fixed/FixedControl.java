package dev.weir.parsers.fixed;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures in a line of totals by which the records above it are checked; if they differ, the slice fails.
 *
 * @param count  where the number of records stands
 * @param counts what it counts
 * @param sums   where sums of columns stand, by the name of the column. Of a sum that is longer than its place, as hash totals
 *               are, the last digits count
 */
@Component("weir.parsers.FixedControl")
public record FixedControl(
        @Nullable FixedPlace count,
        @Default("\"details\"") CountedLines counts,
        @Default("{}") Map<String, FixedPlace> sums) {

    public FixedControl {
        sums = Map.copyOf(sums);
    }
}
