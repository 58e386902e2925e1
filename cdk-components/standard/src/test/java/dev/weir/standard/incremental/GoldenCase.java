package dev.weir.standard.incremental;

import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.Values;
import dev.weir.testkit.scope.TestRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cursor and what the reference engine did with it: parameters and state first, then what was seen. */
final class GoldenCase {

    final String name;
    final Map<String, String> parameters = new HashMap<>();
    final Row state = new Row();
    final List<String[]> steps = new ArrayList<>();

    GoldenCase(String text) {
        List<String> lines = text.lines().toList();
        name = lines.get(0);
        for (String line : lines.subList(1, lines.size())) {
            int equals = line.indexOf('=');
            if (line.startsWith("slice=")) {
                slice(line.substring(6).split("\\|", -1));
            } else if (line.startsWith("state.")) {
                state.put(line.substring(6, equals), line.substring(equals + 1));
            } else if (equals > 0) {
                parameters.put(line.substring(0, equals), line.substring(equals + 1));
            } else {
                steps.add(line.split(" "));
            }
        }
    }

    private void slice(String[] parts) {
        Row slice = Values.row("start", parts[0], "end", parts[1]);
        if (!parts[2].isEmpty()) {
            slice.put("most_recent_cursor_value", parts[2]);
        }
        List<@Nullable Object> slices = new ArrayList<>();
        if (state.get("slices") instanceof List<?> earlier) {
            slices.addAll(earlier);
        }
        slices.add(slice);
        state.put("state_type", "date-range");
        state.put("slices", slices);
    }

    Cursor open() {
        Duration lookback = Duration.ofSeconds(Long.parseLong(parameters.getOrDefault("runtime_lookback", "0")));
        return cursor().open(state, lookback, new TestRuntime().scope("orders"));
    }

    private DatetimeBasedCursor cursor() {
        String end = parameters.get("end_datetime");
        return new DatetimeBasedCursor(
                Template.constant("updated"),
                parameters.getOrDefault("datetime_format", ""),
                time(parameters.getOrDefault("start_datetime", "")),
                end == null ? null : time(end),
                List.of(),
                parameters.get("cursor_granularity"),
                template("step"),
                template("lookback_window"),
                Template.constant("start_time"),
                Template.constant("end_time"),
                null,
                null,
                false,
                false,
                parameters.containsKey("is_compare_strictly"),
                false,
                clamping(),
                false);
    }

    private static MinMaxDatetime time(String text) {
        return new MinMaxDatetime(Template.constant(text), "", null, null);
    }

    private @Nullable Template<String> template(String parameter) {
        String text = parameters.get(parameter);
        return text == null ? null : Template.constant(text);
    }

    private @Nullable Clamping clamping() {
        String text = parameters.get("clamping");
        if (text == null) {
            return null;
        }
        String[] parts = text.split(":");
        return new Clamping(Template.constant(parts[0]), parts.length == 1 ? null : Row.of("weekday", parts[1]));
    }
}
