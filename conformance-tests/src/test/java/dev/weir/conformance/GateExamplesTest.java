package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.declare.Problem;
import dev.weir.lake.declare.Problems;
import dev.weir.lake.gate.CommitRules;
import dev.weir.lake.gate.GateRules;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The declarations in docs/gate.md are right, and hold every rule. */
class GateExamplesTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final Problems problems = new Problems();

    private static List<Row> examples() throws IOException {
        String page = Files.readString(Project.ROOT.resolve("docs/gate.md"));
        return YAML.matcher(page)
                .results()
                .map(found ->
                        (Row) Objects.requireNonNull(new TestRuntime().yaml().parse(found.group(1))))
                .toList();
    }

    @Test
    void areRead() throws IOException {
        Row streams = (Row) Objects.requireNonNull(examples().get(0).get("streams"));
        Row orders = (Row) Objects.requireNonNull(streams.get("orders"));
        Row gate = (Row) Objects.requireNonNull(orders.get("gate"));
        Row commitGate = (Row) Objects.requireNonNull(examples().get(1).get("commit_gate"));

        GateRules.of(new Declared(gate, "gate", problems));
        CommitRules.of(new Declared(commitGate, "commit_gate", problems));

        assertThat(problems.found()).isEmpty();
    }

    @Test
    void andTheTablesNameEveryRule() throws IOException {
        String page = Files.readString(Project.ROOT.resolve("docs/gate.md"));

        GateRules.of(new Declared(Row.of("?", 1L), "", problems));
        CommitRules.of(new Declared(Row.of("?", 1L), "", problems));

        for (Problem problem : problems.found()) {
            String known = problem.message().replaceAll(".*known: |\\)", "");
            assertThat(known.split(", "))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(rule -> assertThat(page).contains("| `" + rule + "` | "));
        }
    }
}
