package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.report.Finding;
import dev.weir.lake.gate.report.GateReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The messages in docs/gate.md are those of the rules. */
class GatePageTest {

    @Test
    void showsMessagesAsTheyAre() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("../../docs/gate.md")).stream()
                .filter(line -> line.startsWith("Stream orders: ") || line.startsWith("Commit: "))
                .filter(line -> !line.contains("lets it through"))
                .toList();

        assertThat(shown).hasSizeGreaterThan(15);
        assertThat(messages()).containsAll(shown);
    }

    private static Set<String> messages() {
        Set<String> messages = new HashSet<>();
        StreamRuleCases.all()
                .map(tried -> Gate.judge(
                        tried.fails().evidence(), Declarations.gate(tried.gate()), Overrides.NONE, Load.NOON))
                .forEach(report -> addTo(messages, report));
        CommitRulesTest.cases().forEach(tried -> {
            List<StreamEvidence> loads =
                    tried.fails().stream().map(Load::evidence).toList();
            GateReport streams = loads.stream()
                    .map(load -> Gate.judge(load, GateRules.STANDARD, Overrides.NONE, Load.NOON))
                    .reduce(new GateReport(Load.NOON, List.of(), List.of()), GateReport::plus);
            CommitRules rules = Declarations.commitGate(tried.gate());
            addTo(messages, Gate.judgeCommit(loads, streams, rules, Overrides.NONE, Load.NOON));
        });
        return messages;
    }

    private static void addTo(Set<String> messages, GateReport report) {
        report.findings().stream().map(Finding::message).forEach(messages::add);
    }
}
