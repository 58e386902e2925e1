package dev.weir.standard.incremental;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time, moved to the nearest bound if it lies outside. May be written as the text of {@code datetime} alone.
 *
 * <pre>
 * type: MinMaxDatetime
 * datetime: "{{ config.start_date }}"
 * datetime_format: "%Y-%m-%d"
 * max_datetime: "{{ today_utc() }}"
 * </pre>
 *
 * @param datetime       the time
 * @param datetimeFormat how all three are written; empty for the format of the cursor
 * @param minDatetime    the earliest time; empty for none
 * @param maxDatetime    the latest time; empty for none
 */
@Component(shorthand = "datetime")
public record MinMaxDatetime(
        Template<String> datetime,
        @Default("\"\"") String datetimeFormat,
        @Nullable Template<String> minDatetime,
        @Nullable Template<String> maxDatetime) {

    /**
     * The time.
     *
     * @param inherited the format if this has none of its own
     * @param parameter where this stands, for messages
     */
    OffsetDateTime in(Scope scope, String inherited, String parameter) {
        String format = datetimeFormat.isEmpty() ? inherited : datetimeFormat;
        OffsetDateTime time = read(datetime.in(scope), format, scope, parameter);
        String least = minDatetime == null ? "" : minDatetime.in(scope);
        if (!least.isEmpty()) {
            OffsetDateTime bound = read(least, format, scope, parameter + ".min_datetime");
            time = bound.isAfter(time) ? bound : time;
        }
        String most = maxDatetime == null ? "" : maxDatetime.in(scope);
        if (!most.isEmpty()) {
            OffsetDateTime bound = read(most, format, scope, parameter + ".max_datetime");
            time = bound.isBefore(time) ? bound : time;
        }
        return time;
    }

    private static OffsetDateTime read(String text, String format, Scope scope, String parameter) {
        try {
            return scope.runtime().timeFormats().parse(text, format);
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read " + parameter + " '" + text + "': it does not fit the format '" + format
                            + "' (change the value or its datetime_format)",
                    e);
        }
    }
}
