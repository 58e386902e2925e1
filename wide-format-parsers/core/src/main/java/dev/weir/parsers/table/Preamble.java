package dev.weir.parsers.table;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a table. Blank lines directly above the header need not be counted.
 *
 * @param skipLines   how many lines are passed over, blank ones included; with {@code until_regex} they are counted from the
 *                    line that it finds
 * @param untilRegex  a pattern that is found in the line with which the table begins, its header
 * @param untilHeader names that all stand in the header, the first such line; others may stand there too
 */
@Component("weir.parsers.Preamble")
public record Preamble(
        @Default("0") int skipLines,
        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> untilRegex,
        @Interpolate(Interpolation.RENDERED) @Default("[]") List<Template<String>> untilHeader) {

    public Preamble {
        untilHeader = List.copyOf(untilHeader);
        if (skipLines < 0) {
            throw new IllegalArgumentException(
                    "Cannot pass over " + skipLines + " lines: that is less than none (correct skip_lines)");
        }
        if (!untilHeader.isEmpty() && (untilRegex != null || skipLines > 0)) {
            throw new IllegalArgumentException(
                    "Cannot look for the header: until_header stands beside until_regex or skip_lines (leave one out)");
        }
    }
}
