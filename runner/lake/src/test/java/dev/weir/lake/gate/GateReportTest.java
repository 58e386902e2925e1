package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.gate.report.Finding;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateReportTest {

    private static final DataSet ORDERS = new DataSet("shop", "orders", null);
    private static final DataSet SHOPS = new DataSet("shop", "shops", "de");

    private static Finding finding(@Nullable DataSet dataSet, Verdict action) {
        return new Finding("rows", dataSet, action, action, Measure.of(1, 2), "Stream: …", null);
    }

    @Test
    void theWorstFindingIsTheVerdict() {
        GateReport report = new GateReport(
                Load.NOON,
                List.of(ORDERS, SHOPS),
                List.of(
                        finding(ORDERS, Verdict.PASS),
                        finding(ORDERS, Verdict.QUARANTINE),
                        finding(SHOPS, Verdict.WARN)));

        assertThat(report.verdict(ORDERS)).isEqualTo(Verdict.QUARANTINE);
        assertThat(report.verdict(SHOPS)).isEqualTo(Verdict.WARN);
        assertThat(report.verdict()).isEqualTo(Verdict.QUARANTINE);
        assertThat(report.published()).containsExactly(SHOPS);
    }

    @Test
    void nothingGoesWhereAnythingBlocks() {
        GateReport streams = new GateReport(Load.NOON, List.of(ORDERS, SHOPS), List.of());
        GateReport commit = new GateReport(Load.NOON, List.of(), List.of(finding(null, Verdict.BLOCK)));

        assertThat(streams.published()).containsExactly(ORDERS, SHOPS);
        assertThat(streams.plus(commit).published()).isEmpty();
        assertThat(streams.plus(commit).verdict(ORDERS)).isEqualTo(Verdict.PASS);
    }

    @Test
    void standsInDocumentsWithItsVerdicts() {
        GateReport report = new GateReport(Load.NOON, List.of(ORDERS), List.of(finding(ORDERS, Verdict.WARN)));

        assertThat(JsonText.text(report.toRow()))
                .isEqualTo("{\"weir_gate\":1,\"judged_at\":\"2024-03-01T12:00:00Z\",\"verdict\":\"warn\",\"data_sets\":"
                        + "[{\"source\":\"shop\",\"stream\":\"orders\",\"account\":null,\"verdict\":\"warn\"}],"
                        + "\"findings\":[{\"rule\":\"rows\",\"data_set\":{\"source\":\"shop\",\"stream\":\"orders\","
                        + "\"account\":null},\"action\":\"warn\",\"on_failure\":\"warn\",\"subject\":null,"
                        + "\"measured\":\"1\",\"limit\":\"2\",\"message\":\"Stream: …\",\"override\":null}]}");
    }

    @Test
    void everyReportIsTheSameAfterItsWayThroughJson() {
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            GateReport report = report(random);

            assertThat(GateReport.of(JsonText.object(JsonText.bytes(report.toRow()))))
                    .isEqualTo(report);
        }
    }

    private static GateReport report(Random random) {
        List<DataSet> dataSets = List.of(ORDERS, SHOPS).subList(0, random.nextInt(3));
        List<Finding> findings = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            DataSet dataSet = random.nextBoolean() ? null : new DataSet(text(random), text(random), maybe(random));
            findings.add(new Finding(
                    text(random),
                    dataSet,
                    verdict(random),
                    verdict(random),
                    new Measure(maybe(random), maybe(random), maybe(random)),
                    text(random),
                    random.nextBoolean() ? null : override(random)));
        }
        return new GateReport(time(random), dataSets, findings);
    }

    private static RuleOverride override(Random random) {
        Instant at = time(random);
        return new RuleOverride(
                "id-" + random.nextInt(1000),
                text(random),
                maybe(random),
                maybe(random),
                maybe(random),
                maybe(random),
                text(random),
                text(random),
                at.plusSeconds(1 + random.nextInt(1000)),
                at);
    }

    private static Verdict verdict(Random random) {
        return Verdict.values()[random.nextInt(4)];
    }

    private static Instant time(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private static @Nullable String maybe(Random random) {
        return random.nextBoolean() ? null : text(random);
    }

    private static String text(Random random) {
        return "x"
                + random.ints(random.nextInt(6), 1, 0xD7FF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    @Test
    void aHeldRunIsJudgedAgainFromWhatItsDocumentKeeps() {
        StreamEvidence evidence = Load.of(0).past(1, 5).evidence();
        GateReport blocked = Gate.judge(evidence, GateRules.STANDARD, Overrides.NONE, Load.NOON);
        StreamEvidence kept = StreamEvidence.of(JsonText.object(JsonText.bytes(evidence.toRow())));

        GateReport again = Gate.judge(
                kept,
                GateRules.STANDARD,
                Declarations.override("zero_rows", "orders", "2024-03-05T00:00:00Z"),
                Instant.parse("2024-03-04T00:00:00Z"));

        assertThat(blocked.published()).isEmpty();
        assertThat(again.published()).containsExactly(ORDERS);
    }

    @Test
    void refusesAReportOfALaterVersion() {
        Row row = new GateReport(Load.NOON, List.of(), List.of()).toRow();
        row.put("weir_gate", 2L);

        assertThatThrownBy(() -> GateReport.of(row)).hasMessage("not a gate's report of version 1");
    }
}
