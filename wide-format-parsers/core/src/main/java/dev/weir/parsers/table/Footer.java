package dev.weir.parsers.table;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a table and gives no records. With sections, each has its own.
 *
 * @param dropLast how many of the last lines are dropped, blank ones not counted, nor those of which {@code regex} tells
 * @param regex    a pattern that is found in the first line of the footer, whose cells are joined as the source separates them.
 *                 The footer goes to the end; if a line in it has most columns filled and does not match, the slice fails,
 *                 because it may be data
 */
@Component("weir.parsers.Footer")
public record Footer(
        @Default("0") int dropLast,
        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> regex) {

    private static final int MOST = 10_000;

    public Footer {
        if (dropLast < 0 || dropLast > MOST) {
            throw new IllegalArgumentException("Cannot drop the last " + dropLast
                    + " lines: that many are not looked ahead (let drop_last be between 0 and " + MOST + ")");
        }
    }
}
