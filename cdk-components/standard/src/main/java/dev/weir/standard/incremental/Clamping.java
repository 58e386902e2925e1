package dev.weir.standard.incremental;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.time.DayOfWeek;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Moves the bounds of windows to the beginnings of days, weeks or months; the last window ends with the last whole one.
 *
 * <pre>
 * type: Clamping
 * target: MONTH
 * </pre>
 *
 * @param target        {@code DAY}, {@code WEEK} or {@code MONTH}
 * @param targetDetails for weeks, the {@code weekday} on which they begin: {@code MONDAY} to {@code SUNDAY}
 */
@Component
public record Clamping(Template<String> target, @Nullable Row targetDetails) {

    /** The periods that windows are made of. */
    Period in(Scope scope) {
        String name = target.in(scope);
        return switch (name) {
            case "DAY" -> new Period.Days();
            case "WEEK" -> new Period.Weeks(weekday());
            case "MONTH" -> new Period.Months();
            default ->
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot clamp windows: unknown target '" + name + "' (use DAY, WEEK or MONTH)");
        };
    }

    private DayOfWeek weekday() {
        Object name = targetDetails == null ? null : targetDetails.get("weekday");
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot clamp windows to weeks: target_details.weekday is "
                                + (name == null ? "missing" : "'" + name + "'") + " (use MONDAY to SUNDAY)"));
    }
}
