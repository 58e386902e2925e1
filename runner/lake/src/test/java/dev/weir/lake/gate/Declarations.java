package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.declare.Problems;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.json.JsonText;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Declarations of gates, written as JSON with single quotes. */
final class Declarations {

    private Declarations() {}

    private static Row row(String json) {
        return JsonText.object(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static GateRules gate(String json) {
        return read(json, GateRules::of);
    }

    static CommitRules commitGate(String json) {
        return read(json, CommitRules::of);
    }

    private static <T> T read(String json, Function<Declared, T> reader) {
        Problems problems = new Problems();
        T rules = reader.apply(new Declared(row(json), "gate", problems));
        assertThat(problems.found()).isEmpty();
        return rules;
    }

    static List<String> problems(String json, Function<Declared, ?> reader) {
        Problems problems = new Problems();
        reader.apply(new Declared(row(json), "gate", problems));
        return problems.found().stream().map(Object::toString).toList();
    }

    /** An override of a rule that ends at a moment. */
    static Overrides override(String rule, @Nullable String stream, String expires) {
        return new Overrides(List.of(new RuleOverride(
                "o1",
                rule,
                null,
                stream,
                null,
                null,
                "known outage",
                "ops",
                Instant.parse(expires),
                Instant.parse("2024-02-01T00:00:00Z"))));
    }
}
