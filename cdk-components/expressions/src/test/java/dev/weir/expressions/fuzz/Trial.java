package dev.weir.expressions.fuzz;

import dev.weir.expressions.Environment;
import dev.weir.expressions.Template;
import dev.weir.expressions.Variables;
import dev.weir.expressions.value.ExpressionException;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.Limits;
import dev.weir.expressions.value.Python;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One template, evaluated on the same values each time, within a tenth of the usual limits. */
final class Trial {

    /** Far more than the limits below let an evaluation take, also when it is instrumented. */
    static final double MOST_CPU_SECONDS = 10;

    private static final Environment ENVIRONMENT = new Environment(
            Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC),
            new Limits(200_000, 1_000_000, 50_000, 65_536, 150, 500_000),
            () -> new UUID(0x4000, 1));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String text;

    Trial(String text) {
        this.text = text;
    }

    /** Parses and evaluates the text; what is not an error of the language is thrown. */
    Outcome run() {
        long cpu = THREADS.getCurrentThreadCpuTime();
        String result = outcome(() -> Template.parse(text).evaluate(values(), ENVIRONMENT)) + "; "
                + outcome(() -> Template.parse(text).test(values(), ENVIRONMENT));
        return new Outcome(result, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    private static String outcome(Supplier<@Nullable Object> evaluation) {
        try {
            return Python.repr(Incoming.value(evaluation.get()));
        } catch (ExpressionException error) {
            return error.errorClass();
        }
    }

    /** Fresh values, as templates may change those that they are given. */
    private static Variables values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("config", config());
        values.put("parameters", new LinkedHashMap<>(Map.of("name", "orders")));
        values.put("record", record());
        values.put("response", new LinkedHashMap<>(Map.of("data", list(record()), "next", "p2")));
        values.put("stream_slice", new LinkedHashMap<>(Map.of("start_time", "2024-01-01T00:00:00Z")));
        values.put("last_record", null);
        return new Variables() {
            @Override
            public boolean declares(String name) {
                return values.containsKey(name);
            }

            @Override
            public @Nullable Object get(String name) {
                return values.get(name);
            }
        };
    }

    private static Map<String, @Nullable Object> config() {
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        config.put("a", 1L);
        config.put("name", "Ada");
        config.put("ratio", 2.5);
        config.put("none", null);
        config.put("yes", true);
        config.put("empty", "");
        config.put("list", list(3L, 1L, 2L));
        config.put("deep", new LinkedHashMap<>(Map.of("x", list("y", 10L))));
        return config;
    }

    private static Map<String, @Nullable Object> record() {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("id", 7L);
        record.put("items", list(1L));
        record.put("tags", list("b", "A", "c"));
        record.put("text", "Größe 😀 x");
        record.put("when", "2024-02-29T23:59:58.123456+02:00");
        return record;
    }

    private static List<@Nullable Object> list(Object... elements) {
        return new ArrayList<>(Arrays.asList(elements));
    }
}
