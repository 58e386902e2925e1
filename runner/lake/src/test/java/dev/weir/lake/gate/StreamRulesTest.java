package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.figures.ValueKind;
import dev.weir.lake.gate.evidence.SchemaChanges;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.report.Finding;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.spi.sink.ReadFigures.Total;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule: a load that passes, one that fails, one that is let through, and one whose override has ended. */
class StreamRulesTest {

    private static final Instant NOW = Instant.parse("2024-03-02T00:00:00Z");

    /**
     * A rule and what it makes of loads.
     *
     * @param sentence what it says of the load that fails, without subject and remedy
     * @param remedy   what it advises
     */
    record Case(String rule, String gate, Load passes, Load fails, Verdict verdict, String sentence, String remedy) {

        StreamEvidence failing() {
            return fails.evidence();
        }

        @Override
        public String toString() {
            return rule + ": " + sentence;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(counts(), histories(), readings(), columns(), times(), leftovers())
                .flatMap(List::stream);
    }

    private static List<Case> counts() {
        return List.of(
                new Case(
                        "rows",
                        "{'rows': {'minimum': 10}}",
                        Load.of(10),
                        Load.of(1),
                        Verdict.BLOCK,
                        "1 row, fewer than 10",
                        "check the source, or correct rows.minimum"),
                new Case(
                        "rows",
                        "{'rows': {'minimum': 10, 'maximum': 20, 'on_failure': 'warn'}}",
                        Load.of(20),
                        Load.of(21),
                        Verdict.WARN,
                        "21 rows, more than 20",
                        "check the source, or correct rows.maximum"),
                new Case(
                        "zero_rows",
                        "{}",
                        Load.of(0).incremental().past(1, 5),
                        Load.of(0).past(1, 5),
                        Verdict.QUARANTINE,
                        "no rows though it was read from its beginning",
                        "check the source, or declare expected_empty"),
                new Case(
                        "zero_rows",
                        "{}",
                        Load.of(1),
                        Load.of(0).incremental(),
                        Verdict.WARN,
                        "no rows in its first run",
                        "check the source, or declare expected_empty"),
                new Case(
                        "zero_rows",
                        "{'zero_rows': {'even_without_news': true, 'on_failure': 'quarantine'}}",
                        Load.of(1).incremental().past(1, 5),
                        Load.of(0).incremental().past(1, 5),
                        Verdict.QUARANTINE,
                        "no rows since the last published run",
                        "check the source, or declare expected_empty"),
                new Case(
                        "replaced",
                        "{}",
                        Load.of(5).replacing(10),
                        Load.of(4).replacing(10),
                        Verdict.QUARANTINE,
                        "4 rows would take the place of 10, less than 50 %",
                        "check the source"),
                new Case(
                        "expected_empty",
                        "{'expected_empty': true}",
                        Load.of(0),
                        Load.of(3),
                        Verdict.WARN,
                        "3 rows though it is declared to be empty",
                        "take expected_empty away if it will have rows from now on"));
    }

    private static List<Case> histories() {
        String name = "rows_against_history";
        return List.of(
                new Case(
                        name,
                        "{'rows_against_history': {}}",
                        Load.of(240).past(28, 480).past(21, 500).past(14, 460).past(7, 480),
                        Load.of(12)
                                .past(28, 480)
                                .past(21, 500)
                                .past(14, 460)
                                .past(7, 480)
                                .past(1, 3),
                        Verdict.WARN,
                        "12 rows, less than 50 % of the median 480 of the last 4 Fridays",
                        "check the source"),
                new Case(
                        name,
                        "{'rows_against_history': {'maximum': 3, 'runs': 2, 'same_weekday': false, 'on_failure': 'block'}}",
                        Load.of(30).past(3, 1).past(2, 10).past(1, 10),
                        Load.of(34).past(3, 1).past(2, 10).past(1, 11),
                        Verdict.BLOCK,
                        "34 rows, more than 300 % of the median 10.5 of the last 2 runs",
                        "check the source"),
                new Case(
                        name,
                        "{'rows_against_history': {}}",
                        Load.of(1).past(7, 100),
                        Load.of(1).past(14, 100).past(7, 100),
                        Verdict.WARN,
                        "1 row, less than 50 % of the median 100 of the last 2 Fridays",
                        "check the source"),
                new Case(
                        name,
                        "{'rows_against_history': {}}",
                        Load.of(1).incremental().past(14, 100).past(7, 100),
                        Load.of(1).incremental().past(14, 100, false).past(7, 100, false),
                        Verdict.WARN,
                        "1 row, less than 50 % of the median 100 of the last 2 Fridays",
                        "check the source"));
    }

    private static List<Case> readings() {
        String remedy = "see the run's log for the answers of the source";
        return List.of(
                new Case(
                        "responses",
                        "{'responses': {'failed': '1 %'}}",
                        Load.of(5).read(100, 0, 0, 1, 5, 0),
                        Load.of(5).read(100, 0, 0, 2, 5, 0),
                        Verdict.WARN,
                        "2 of 100 requests failed, more than 1 %",
                        remedy),
                new Case(
                        "responses",
                        "{'responses': {'ignored': 0}}",
                        Load.of(5).read(3, 3, 0, 0, 5, 0),
                        Load.of(5).read(1, 0, 1, 0, 5, 0),
                        Verdict.WARN,
                        "1 of 1 requests were ignored, more than 0 %",
                        remedy),
                new Case(
                        "responses",
                        "{'responses': {'retried': 0.25, 'on_failure': 'block'}}",
                        Load.of(5).read(4, 1, 0, 0, 5, 0),
                        Load.of(5).read(4, 2, 0, 0, 5, 0),
                        Verdict.BLOCK,
                        "2 of 4 requests were tried again, more than 25 %",
                        remedy),
                new Case(
                        "accounted",
                        "{}",
                        Load.of(90).quarantined(3).read(1, 0, 0, 0, 100, 7),
                        Load.of(90).quarantined(3).read(1, 0, 0, 0, 100, 6),
                        Verdict.BLOCK,
                        "100 records were extracted, but 90 written, 6 filtered and 3 quarantined: 1 record got lost",
                        "run again, and report this if it stays"),
                new Case(
                        "accounted",
                        "{'accounted': 'warn'}",
                        Load.of(2),
                        Load.of(4).read(1, 0, 0, 0, 2, 0),
                        Verdict.WARN,
                        "2 records were extracted, but 4 written, 0 filtered and 0 quarantined: 2 records too many",
                        "run again, and report this if it stays"),
                new Case(
                        "accounted",
                        "{}",
                        Load.of(0).incremental().past(1, 1).untold(),
                        Load.of(4).untold(),
                        Verdict.WARN,
                        "it is not judged whether all records were written, as nobody said how many there were",
                        "whoever feeds the lake has to tell its figures"),
                new Case(
                        "totals",
                        "{'totals': 'quarantine'}",
                        Load.of(5).totals(new Total("clicks", "3", "3", true)),
                        Load.of(5).totals(new Total("clicks", "3", "3", true), new Total("sales", "9.5", "9", false)),
                        Verdict.QUARANTINE,
                        "the source states a total sales of 9.5, but its rows add up to 9",
                        "ask for the report again, or correct reconcile"));
    }

    private static List<Case> columns() {
        return List.of(
                new Case(
                        "schema_drift",
                        "{}",
                        Load.of(1),
                        Load.of(1).schema(new SchemaChanges(List.of(), List.of("discount", "tax"), List.of())),
                        Verdict.WARN,
                        "columns that are gone discount, tax",
                        "tell those who read the table"),
                new Case(
                        "schema_drift",
                        "{'schema_drift': {'new': 'quarantine'}}",
                        Load.of(1),
                        Load.of(1).schema(new SchemaChanges(List.of("discount"), List.of(), List.of())),
                        Verdict.QUARANTINE,
                        "new columns discount",
                        "tell those who read the table"),
                new Case(
                        "schema_drift",
                        "{'schema_drift': {'conflicts': 'block'}}",
                        Load.of(1),
                        Load.of(1).schema(new SchemaChanges(List.of(), List.of(), List.of("amount: int64, text"))),
                        Verdict.BLOCK,
                        "columns of another type than before amount: int64, text",
                        "tell those who read the table"),
                new Case(
                        "null_share",
                        "{'null_share': {'column': 'email', 'maximum': '5 %'}}",
                        Load.of(100).column("email", ValueKind.TEXT, 5, "a", "z"),
                        Load.of(100).column("email", ValueKind.TEXT, 6, "a", "z"),
                        Verdict.QUARANTINE,
                        "6 of 100 rows have no email, more than 5 %",
                        "check the source"),
                new Case(
                        "null_share",
                        "{'null_share': {'columns': ['lines', 'address.city']}}",
                        Load.of(100).counted("lines", 0).counted("address.city", 0),
                        Load.of(100).counted("lines", 0).counted("address.city", 100),
                        Verdict.QUARANTINE,
                        "100 of 100 rows have no address.city, more than 0 %",
                        "check the source"),
                new Case(
                        "null_share",
                        "{'null_share': {'column': 'email'}}",
                        Load.of(0).incremental().past(1, 1),
                        Load.of(100),
                        Verdict.WARN,
                        "column email is not judged, as the files do not say how often it is empty",
                        "correct the rule null_share"),
                new Case(
                        "unique",
                        "{'unique': true}",
                        Load.of(100).key(List.of(), 100, 0, 0),
                        Load.of(100).key(List.of(), 97, 3, 0),
                        Verdict.QUARANTINE,
                        "3 of 100 rows repeat a key of id",
                        "check the primary key and the paging of the source"),
                new Case(
                        "unique",
                        "{'unique': {'columns': ['shop', 'number'], 'keys': 50}}",
                        Load.of(50).key(List.of("shop", "number"), 50, 0, 0),
                        Load.of(71).key(List.of("shop", "number"), 50, 0, 21),
                        Verdict.WARN,
                        "that shop, number is unique is not judged beyond 50 keys, and 21 rows have others",
                        "correct the rule unique"),
                new Case(
                        "unique",
                        "{'unique': true}",
                        Load.of(2).key(List.of(), 2, 0, 0),
                        Load.of(2).withoutKey(),
                        Verdict.WARN,
                        "that the primary key is unique is not judged, as the stream has none",
                        "correct the rule unique"));
    }

    private static List<Case> times() {
        String limits = "check the source, or correct the rule's limits";
        return List.of(
                new Case(
                        "range",
                        "{'range': {'column': 'amount', 'minimum': 0, 'maximum': 99.5}}",
                        Load.of(5).numbers("amount", "0.00", "99.50"),
                        Load.of(5).numbers("amount", "-0.01", "7"),
                        Verdict.QUARANTINE,
                        "column amount has -0.01, below 0",
                        limits),
                new Case(
                        "range",
                        "{'range': {'column': 'day', 'maximum': '2024-03-01'}}",
                        Load.of(5).column("day", ValueKind.DATE, 5, null, null),
                        Load.of(5)
                                .column(
                                        "day",
                                        ValueKind.DATE,
                                        0,
                                        LocalDate.parse("2024-01-01"),
                                        LocalDate.parse("2024-03-02")),
                        Verdict.QUARANTINE,
                        "column day has 2024-03-02, above 2024-03-01T00:00",
                        limits),
                new Case(
                        "range",
                        "{'range': {'column': 'at', 'minimum': '2024-03-01T10:00:00+02:00'}}",
                        Load.of(5).newest("at", "2024-03-01T08:00:01Z"),
                        Load.of(5).newest("at", "2024-03-01T08:00:00Z"),
                        Verdict.QUARANTINE,
                        "column at has 2024-03-01T07:59:59Z, below 2024-03-01T08:00",
                        limits),
                new Case(
                        "range",
                        "{'range': {'column': 'name', 'minimum': 0}}",
                        Load.of(0).incremental().past(1, 1),
                        Load.of(5).column("name", ValueKind.TEXT, 0, "a", "b"),
                        Verdict.WARN,
                        "column name is not judged, as its values (TEXT) do not compare with the limits",
                        "correct the rule range"),
                new Case(
                        "range",
                        "{'range': {'column': 'amuont', 'minimum': 0}}",
                        Load.of(5).numbers("amuont", "1", "2"),
                        Load.of(5).numbers("amount", "1", "2"),
                        Verdict.WARN,
                        "column amuont is not judged, as the files have none of this name",
                        "correct the rule range"),
                new Case(
                        "freshness",
                        "{'freshness': {'column': 'at', 'maximum_age': '36 h'}}",
                        Load.of(5).newest("at", "2024-02-29T00:00:00Z"),
                        Load.of(5).newest("at", "2024-02-28T23:59:59Z"),
                        Verdict.WARN,
                        "the newest at is 2024-02-28T23:59:59Z, 36 hours before the run, older than 36 hours",
                        "check the source"),
                new Case(
                        "freshness",
                        "{'freshness': {'column': 'at', 'maximum_age': '2 days', 'on_failure': 'block'}}",
                        Load.of(0).incremental().past(2, 5).past(1, 0),
                        Load.of(0).incremental().past(3, 5).past(1, 0),
                        Verdict.BLOCK,
                        "no rows came since 2024-02-27T12:00:00Z, 3 days before the run, older than 2 days",
                        "check the source"),
                new Case(
                        "freshness",
                        "{'freshness': {'column': 'day', 'maximum_age': 'PT12H', 'time_zone': 'Asia/Tokyo'}}",
                        Load.of(5)
                                .column(
                                        "day",
                                        ValueKind.DATE,
                                        0,
                                        LocalDate.parse("2024-02-29"),
                                        LocalDate.parse("2024-03-01")),
                        Load.of(5)
                                .column(
                                        "day",
                                        ValueKind.DATE,
                                        0,
                                        LocalDate.parse("2024-02-28"),
                                        LocalDate.parse("2024-02-29")),
                        Verdict.WARN,
                        "the newest day is 2024-02-29, 21 hours before the run, older than 12 hours",
                        "check the source"),
                new Case(
                        "freshness",
                        "{'freshness': {'column': 'at', 'maximum_age': '1 h'}}",
                        Load.of(5).newest("at", "2024-03-01T11:00:00Z"),
                        Load.of(5).column("at", ValueKind.TIMESTAMP, 5, null, null),
                        Verdict.WARN,
                        "no row has a value in at, so that nobody knows how old they are",
                        "check the source"));
    }

    private static List<Case> leftovers() {
        return List.of(
                new Case(
                        "rescued",
                        "{'rescued': {'maximum': '1 %'}}",
                        Load.of(100).rescued("amount", 1),
                        Load.of(100).rescued("amount", 2),
                        Verdict.QUARANTINE,
                        "2 values of amount in 100 rows did not fit its column, more than 1 %",
                        "see _rescued, and correct the schema"),
                new Case(
                        "quarantined",
                        "{'quarantined': {'maximum': '1 %', 'on_failure': 'quarantine'}}",
                        Load.of(99).quarantined(1),
                        Load.of(98).quarantined(2),
                        Verdict.QUARANTINE,
                        "2 of 100 rows were set aside, more than 1 %",
                        "see the quarantined rows, and correct the schema"));
    }

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
    @MethodSource("cases")
    void passesWhatIsWell(Case tried) {
        assertThat(judged(tried, tried.passes().evidence(), Overrides.NONE).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
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
    @MethodSource("cases")
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
    @MethodSource("cases")
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
        return cases().filter(tried -> !tried.rule().equals("accounted"));
    }

    @ParameterizedTest
    @MethodSource("casesOfRulesThatCanBeSwitchedOff")
    void leavesOutARuleThatIsSwitchedOff(Case tried) {
        GateRules rules = Declarations.gate("{'" + tried.rule() + "': false, 'expected_empty': false}");

        assertThat(Gate.judge(tried.failing(), rules, Overrides.NONE, NOW).findings())
                .noneMatch(finding -> finding.rule().equals(tried.rule()));
    }
}
