package dev.weir.standard.budget;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * How many calls are allowed in a time.
 *
 * <pre>
 * type: Rate
 * limit: 100
 * interval: PT1M
 * </pre>
 *
 * @param limit    how many; a number, or a text that evaluates to one
 * @param interval the time, as ISO 8601 duration of a fixed length, for instance {@code PT1M}
 */
@Component(since = "6.34.0")
public record Rate(@Interpolate(Interpolation.VALUE) Template<@Nullable Object> limit, String interval) {

    public Rate {
        FixedTime.parse(interval, "interval");
    }

    MovingWindow open(Scope scope) {
        return new MovingWindow(Whole.in(scope, limit, "limit calls", "limit"), FixedTime.parse(interval, "interval"));
    }
}
