package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.gate.StreamRuleCases.Case;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.report.Finding;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.gate.report.Verdict;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule: a load that passes, one that fails, one that is let through, and one whose override has ended. */
class StreamRulesTest {

    private static final Instant NOW = Instant.parse("2024-03-02T00:00:00Z");

    private static GateReport judged(Case tried, StreamEvidence evidence, Overrides overrides) {
        StreamEvidence kept = StreamEvidence.of(evidence.toRow());
        assertThat(kept).isEqualTo(evidence);
        return Gate.judge(kept, Declarations.gate(tried.gate()), overrides, NOW);
    }

    private static Finding only(GateReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    @ParameterizedTest
    @MethodSource("dev.weir.lake.gate.StreamRuleCases#all")
    void passesWhatIsWell(Case tried) {
        assertThat(judged(tried, tried.passes().evidence(), Overrides.NONE).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.weir.lake.gate.StreamRuleCases#all")
    void saysWhatIsWrongAndWhatToDo(Case tried) {
        GateReport report = judged(tried, tried.failing(), Overrides.NONE);

        Finding finding = only(report);
        String hint = tried.verdict() == Verdict.WARN ? ")" : "; or override rule " + tried.rule() + ")";
        assertThat(finding.message()).isEqualTo("Stream orders: " + tried.sentence() + " (" + tried.remedy() + hint);
        assertThat(finding.rule()).isEqualTo(tried.rule());
        assertThat(report.verdict(tried.failing().dataSet())).isEqualTo(tried.verdict());
        assertThat(report.published().isEmpty()).isEqualTo(!tried.verdict().publishes());
    }

    @ParameterizedTest
    @MethodSource("dev.weir.lake.gate.StreamRuleCases#all")
    void letsThroughWhatIsOverridden(Case tried) {
        Overrides overrides = Declarations.override(tried.rule(), "orders", "2024-03-02T00:00:01Z");
        GateReport report = judged(tried, tried.failing(), overrides);

        Finding finding = only(report);
        assertThat(finding.message())
                .isEqualTo("Stream orders: " + tried.sentence() + " (" + tried.remedy()
                        + "); ops lets it through until 2024-03-02T00:00:01Z: known outage");
        assertThat(finding.override()).isEqualTo(overrides.all().get(0));
        assertThat(finding.onFailure()).isEqualTo(tried.verdict());
        assertThat(report.verdict()).isEqualTo(Verdict.WARN);
        assertThat(report.published()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.weir.lake.gate.StreamRuleCases#all")
    void ignoresAnOverrideThatHasEndedAndSaysSo(Case tried) {
        GateReport report =
                judged(tried, tried.failing(), Declarations.override(tried.rule(), "orders", NOW.toString()));

        Finding finding = only(report);
        assertThat(finding.message())
                .startsWith("Stream orders: " + tried.sentence() + " (" + tried.remedy())
                .endsWith("); the override of ops ended at 2024-03-02T00:00:00Z");
        assertThat(finding.override()).isNull();
        assertThat(report.verdict()).isEqualTo(tried.verdict());
    }

    static Stream<Case> casesOfRulesThatCanBeSwitchedOff() {
        return StreamRuleCases.all().filter(tried -> !tried.rule().equals("accounted"));
    }

    @ParameterizedTest
    @MethodSource("casesOfRulesThatCanBeSwitchedOff")
    void leavesOutARuleThatIsSwitchedOff(Case tried) {
        GateRules rules = Declarations.gate("{'" + tried.rule() + "': false, 'expected_empty': false}");

        assertThat(Gate.judge(tried.failing(), rules, Overrides.NONE, NOW).findings())
                .noneMatch(finding -> finding.rule().equals(tried.rule()));
    }
}
