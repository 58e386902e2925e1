package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.report.Finding;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.lake.table.DataSet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule over a commit: one that passes, one that fails, one that is let through, and one whose override has ended. */
class CommitRulesTest {

    private static final Instant NOW = Instant.parse("2024-03-02T00:00:00Z");

    /** A rule, a commit that passes, one that fails, and what it says of that. */
    record Case(
            String rule,
            String gate,
            List<Load> passes,
            List<Load> fails,
            Verdict verdict,
            String sentence,
            String remedy) {
        @Override
        public String toString() {
            return rule + ": " + sentence;
        }
    }

    private static Load orders(long rows) {
        return Load.of(rows);
    }

    private static Load payments(long rows) {
        return Load.of(rows).stream("payments");
    }

    static Stream<Case> cases() {
        return Stream.of(presence(), comparisons()).flatMap(List::stream);
    }

    private static List<Case> presence() {
        String run = "run it, and add that run to the commit";
        return List.of(
                new Case(
                        "streams",
                        "{'streams': ['orders', 'shop/payments']}",
                        List.of(orders(1), payments(1)),
                        List.of(orders(1)),
                        Verdict.BLOCK,
                        "stream shop/payments is not in it",
                        run),
                new Case(
                        "streams",
                        "{'streams': {'names': ['payments'], 'on_failure': 'warn'}}",
                        List.of(payments(1)),
                        List.of(orders(1), payments(1).failed("no")),
                        Verdict.WARN,
                        "stream payments is not in it",
                        run),
                new Case(
                        "accounts",
                        "{'accounts': ['de', 'fr']}",
                        List.of(orders(1).account("de"), orders(1).account("fr"), payments(1)),
                        List.of(orders(1).account("de")),
                        Verdict.BLOCK,
                        "stream shop/orders of account fr is not in it",
                        run),
                new Case(
                        "accounts",
                        "{'accounts': {'names': 'de', 'streams': 'orders'}}",
                        List.of(orders(1).account("de")),
                        List.of(payments(1).account("de"), orders(1)),
                        Verdict.BLOCK,
                        "stream orders of account de is not in it",
                        run),
                new Case(
                        "accounts",
                        "{'accounts': 'de'}",
                        List.of(orders(1).account("de")),
                        List.of(orders(1)),
                        Verdict.BLOCK,
                        "no stream of account de is in it",
                        run),
                new Case(
                        "partial",
                        "{'partial': true}",
                        List.of(orders(1), payments(1)),
                        List.of(orders(1), payments(1).failed("no")),
                        Verdict.BLOCK,
                        "1 of 2 data sets cannot go with it: shop/payments",
                        "run again what failed"));
    }

    private static List<Case> comparisons() {
        String check = "check both streams";
        String of = "'of': {'stream': 'orders'}, 'to': {'stream': 'payments'}";
        String sums = "'of': {'stream': 'orders', 'column': 'amount'}, 'to': {'stream': 'payments', 'column': 'paid'}";
        return List.of(
                new Case(
                        "ratio",
                        "{'ratio': {" + of + ", 'minimum': 0.5, 'maximum': 2}}",
                        List.of(orders(50), payments(100)),
                        List.of(orders(49), payments(100)),
                        Verdict.BLOCK,
                        "rows of orders and rows of payments: 49 to 100 is 0.49, less than 0.5",
                        check),
                new Case(
                        "ratio",
                        "{'ratio': {" + of + ", 'maximum': 2, 'each_account': true, 'on_failure': 'warn'}}",
                        List.of(orders(2).account("de"), payments(1).account("de")),
                        List.of(
                                orders(3).account("de"),
                                payments(1).account("de"),
                                orders(1).account("fr"),
                                payments(9).account("fr")),
                        Verdict.WARN,
                        "rows of orders and rows of payments of account de: 3 to 1 is 3, more than 2",
                        check),
                new Case(
                        "ratio",
                        "{'ratio': {" + of + ", 'maximum': 2}}",
                        List.of(
                                orders(0).incremental().past(1, 1),
                                payments(0).incremental().past(1, 1)),
                        List.of(orders(1), payments(0).incremental().past(1, 1)),
                        Verdict.BLOCK,
                        "rows of orders and rows of payments: 1 to 0 has no ratio",
                        check),
                new Case(
                        "same_total",
                        "{'same_total': {" + sums + ", 'tolerance': 0.01, 'on_failure': 'warn'}}",
                        List.of(orders(2).sum("amount", "10.51", 0), payments(3).sum("paid", "10.50", 0)),
                        List.of(orders(2).sum("amount", "10.50", 0), payments(3).sum("paid", "10.52", 0)),
                        Verdict.WARN,
                        "orders.amount and payments.paid: 10.5 and 10.52 differ by 0.02, more than 0.01",
                        check),
                new Case(
                        "same_total",
                        "{'same_total': {" + sums + ", 'tolerance': '1 %'}}",
                        List.of(orders(2).sum("amount", "99", 0), payments(3).sum("paid", "100", 0)),
                        List.of(orders(2).sum("amount", "98", 0), payments(3).sum("paid", "100", 0)),
                        Verdict.BLOCK,
                        "orders.amount and payments.paid: 98 and 100 differ by 2, more than 1 %",
                        check),
                new Case(
                        "same_total",
                        "{'same_total': {" + sums + "}}",
                        List.of(orders(2).sum("amount", "1", 0), payments(3).sum("paid", "1", 0)),
                        List.of(orders(2).sum("amount", "1", 1), payments(3).sum("paid", "1", 0)),
                        Verdict.WARN,
                        "orders.amount and payments.paid are not compared, as 1 value of orders.amount is no number",
                        "correct the rule same_total, or run what is missing"),
                new Case(
                        "same_total",
                        "{'same_total': {" + sums + "}}",
                        List.of(
                                orders(0).incremental().past(1, 1).sum("amount", "0", 0),
                                payments(0).incremental().past(1, 1).sum("paid", "0", 0)),
                        List.of(orders(2).sum("amount", "0", 2, 0), payments(3).sum("paid", "0", 0)),
                        Verdict.WARN,
                        "orders.amount and payments.paid are not compared, as no row has a value in orders.amount",
                        "correct the rule same_total, or run what is missing"),
                new Case(
                        "same_total",
                        "{'same_total': {" + sums + "}}",
                        List.of(orders(2).sum("amount", "1", 0), payments(3).sum("paid", "1", 0)),
                        List.of(orders(2).sum("amount", "1", 0)),
                        Verdict.WARN,
                        "orders.amount and payments.paid are not compared, as stream payments is not in it",
                        "correct the rule same_total, or run what is missing"));
    }

    private static GateReport judged(String gate, List<Load> loads, Overrides overrides) {
        List<StreamEvidence> evidence = loads.stream()
                .map(load -> StreamEvidence.of(load.evidence().toRow()))
                .toList();
        GateReport streams = evidence.stream()
                .map(load -> Gate.judge(load, GateRules.STANDARD, Overrides.NONE, NOW))
                .reduce(new GateReport(NOW, List.of(), List.of()), GateReport::plus);
        return Gate.judgeCommit(evidence, streams, Declarations.commitGate(gate), overrides, NOW);
    }

    private static List<Finding> ofCommit(GateReport report) {
        return report.findings().stream()
                .filter(finding -> finding.dataSet() == null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passesWhatIsWell(Case tried) {
        GateReport report = judged(tried.gate(), tried.passes(), Overrides.NONE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.published()).hasSize(tried.passes().size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndWhatToDo(Case tried) {
        GateReport report = judged(tried.gate(), tried.fails(), Overrides.NONE);

        String hint = tried.verdict() == Verdict.WARN ? ")" : "; or override rule " + tried.rule() + ")";
        assertThat(ofCommit(report))
                .extracting(Finding::message)
                .containsExactly("Commit: " + tried.sentence() + " (" + tried.remedy() + hint);
        assertThat(ofCommit(report).get(0).action()).isEqualTo(tried.verdict());
        assertThat(report.blocks()).isEqualTo(tried.verdict() == Verdict.BLOCK);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void letsThroughWhatIsOverridden(Case tried) {
        Overrides overrides = Declarations.override(tried.rule(), null, "2024-03-03T00:00:00Z");
        GateReport report = judged(tried.gate(), tried.fails(), overrides);

        assertThat(ofCommit(report))
                .extracting(Finding::message)
                .containsExactly("Commit: " + tried.sentence() + " (" + tried.remedy()
                        + "); ops lets it through until 2024-03-03T00:00:00Z: known outage");
        assertThat(report.blocks()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ignoresAnOverrideThatHasEndedAndSaysSo(Case tried) {
        GateReport report =
                judged(tried.gate(), tried.fails(), Declarations.override(tried.rule(), null, NOW.toString()));

        assertThat(ofCommit(report).get(0).message()).endsWith("; the override of ops ended at 2024-03-02T00:00:00Z");
        assertThat(report.blocks()).isEqualTo(tried.verdict() == Verdict.BLOCK);
    }

    @Test
    void holdsBackWhatDoesNotFitTogetherAndThenCountsItAsMissing() {
        GateReport report = judged(
                "{'ratio': {'of': {'stream': 'orders'}, 'to': {'stream': 'payments'}, 'maximum': 1,"
                        + " 'on_failure': 'quarantine'}, 'partial': 'warn'}",
                List.of(orders(2), payments(1), Load.of(1).stream("shops")),
                Overrides.NONE);

        assertThat(report.published()).containsExactly(new DataSet("shop", "shops", null));
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "Stream orders: rows of orders and rows of payments: 2 to 1 is 2, more than 1 (check both"
                                + " streams; or override rule ratio)",
                        "Stream payments: rows of orders and rows of payments: 2 to 1 is 2, more than 1 (check both"
                                + " streams; or override rule ratio)",
                        "Commit: 2 of 3 data sets cannot go with it: shop/orders, shop/payments (run again what"
                                + " failed)");
    }

    @Test
    void holdsBackTheOtherAccountsOfAStreamThatLacksOne() {
        GateReport report = judged(
                "{'accounts': {'names': ['de', 'fr'], 'on_failure': 'quarantine'}}",
                List.of(
                        orders(1).account("de"),
                        payments(1).account("de"),
                        payments(1).account("fr")),
                Overrides.NONE);

        assertThat(report.published())
                .containsExactly(new DataSet("shop", "payments", "de"), new DataSet("shop", "payments", "fr"));
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("Stream orders of account de: account fr is not in the commit (run it, and add that"
                        + " run to the commit; or override rule accounts)");
    }

    @Test
    void holdsBackAStreamThatWasNotReadToItsEndWhateverIsOverridden() {
        StreamEvidence evidence = orders(5).failed("the source went away").evidence();
        Overrides overrides = Declarations.override("read", "orders", "2024-03-03T00:00:00Z");

        GateReport report = Gate.judge(evidence, GateRules.STANDARD, overrides, NOW);

        assertThat(report.verdict()).isEqualTo(Verdict.QUARANTINE);
        assertThat(report.published()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("Stream orders: it was not read to its end: the source went away");
    }

    @Test
    void asksRunsForTheSumsThatItCompares() {
        CommitRules rules = Declarations.commitGate("{'same_total': {'of': {'stream': 'orders', 'column': 'amount'},"
                + " 'to': {'stream': 'shop/payments', 'column': 'paid'}}}");

        assertThat(rules.needs(new DataSet("shop", "orders", null)).sums()).isEqualTo(Set.of("amount"));
        assertThat(rules.needs(new DataSet("shop", "payments", "de")).sums()).isEqualTo(Set.of("paid"));
        assertThat(rules.needs(new DataSet("mall", "payments", null))).isEqualTo(Needs.NOTHING);
    }
}
