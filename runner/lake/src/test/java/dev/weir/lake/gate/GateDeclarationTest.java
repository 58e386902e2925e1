package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.figures.Needs;
import dev.weir.lake.figures.Needs.Key;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.report.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateDeclarationTest {

    private static List<String> streamProblems(String json) {
        return Declarations.problems(json, GateRules::of);
    }

    private static List<String> commitProblems(String json) {
        return Declarations.problems(json, CommitRules::of);
    }

    @Test
    void namesTheRulesThatThereAre() {
        assertThat(streamProblems("{'uniqe': true}"))
                .containsExactly(
                        "gate.uniqe: there is no such key (did you mean unique? known: rows, zero_rows, expected_empty,"
                                + " rows_against_history, replaced, responses, accounted, schema_drift, null_share, unique, range,"
                                + " freshness, totals, rescued, quarantined)");
        assertThat(commitProblems("{'rato': {}}"))
                .containsExactly(
                        "gate.rato: there is no such key (did you mean ratio? known: ratio, same_total, accounts,"
                                + " streams, partial)");
    }

    @Test
    void saysAllThatIsWrongWithItsPlace() {
        assertThat(streamProblems("""
                {'rows': {}, 'zero_rows': 3, 'unique': {'keys': 0, 'colums': ['a']},
                 'range': [{'column': 'a', 'minimum': 'soon'}, {'minimum': 1}, 7],
                 'freshness': {'column': 'a', 'maximum_age': 'old', 'time_zone': 'Nowhere'},
                 'null_share': {'maximum': '150 %', 'column': 'a'}, 'totals': {'on_failure': 'explode'},
                 'accounted': {'on_failure': 'pass'}}"""))
                .containsExactly(
                        "gate.rows.minimum: it is missing (give minimum or maximum)",
                        "gate.zero_rows: '3' cannot stand here",
                        "gate.accounted.on_failure: records that are lost cannot be passed over (use warn)",
                        "gate.null_share.maximum: '150 %' is not a share from 0 to 1, or a percentage like '5 %'",
                        "gate.unique.keys: '0' is not a whole number of at least 1",
                        "gate.unique.colums: there is no such key (did you mean columns? known: keys, columns, on_failure)",
                        "gate.range[2]: '7' cannot stand here",
                        "gate.range[0].minimum: 'soon' is neither a number nor a time like '2024-02-29T12:00:00Z'",
                        "gate.range[1].column: it is missing",
                        "gate.freshness.maximum_age: 'old' is not a length of time like '36 h' or '2 days'",
                        "gate.freshness.time_zone: 'Nowhere' is not a time zone like 'Europe/Berlin'",
                        "gate.totals.on_failure: 'explode' is not one of pass, warn, quarantine, block");
        assertThat(streamProblems("{'accounted': false}"))
                .containsExactly("gate.accounted: this rule cannot be left out (use warn)");
    }

    @Test
    void saysWhatIsWrongWithRulesOverCommits() {
        assertThat(commitProblems("""
                {'streams': {'names': ['a'], 'on_failure': 'quarantine'}, 'accounts': {},
                 'ratio': {'of': {'stream': 'a'}}, 'partial': 'often'}"""))
                .containsExactly(
                        "gate.ratio.minimum: it is missing (give minimum or maximum)",
                        "gate.ratio.to: it is missing (give {stream: …, column: …}, or {stream: …} for its rows)",
                        "gate.accounts.names: it is missing (give names)",
                        "gate.streams.on_failure: this rule holds no single data set back (use pass, warn or block)",
                        "gate.partial: 'often' cannot stand here");
    }

    @Test
    void aRuleOfAStreamStandsInForTheDefaultsOfTheSameName() {
        GateRules defaults = Declarations.gate("{'rows': {'minimum': 10}, 'unique': true}");
        GateRules own = Declarations.gate("{'rows': {'minimum': 2}}").over(defaults);

        assertThat(messages(own, Load.of(3).key(List.of(), 2, 1, 0)))
                .containsExactly("Stream orders: 1 of 3 rows repeat a key of id (check the primary key and the paging"
                        + " of the source; or override rule unique)");
    }

    @Test
    void severalRulesOfOneNameJudgeEach() {
        GateRules rules = Declarations.gate(
                "{'range': [{'column': 'a', 'maximum': 1}, {'column': 'b', 'maximum': 1, 'on_failure': 'warn'}]}");

        assertThat(messages(rules, Load.of(1).numbers("a", "2", "2").numbers("b", "3", "3")))
                .containsExactly(
                        "Stream orders: column a has 2, above 1 (check the source, or correct the rule's limits; or"
                                + " override rule range)",
                        "Stream orders: column b has 3, above 1 (check the source, or correct the rule's limits)");
    }

    private static List<String> messages(GateRules rules, Load load) {
        return Gate.judge(load.evidence(), rules, Overrides.NONE, Load.NOON).findings().stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void asksRowsOnlyForWhatRulesNeed() {
        assertThat(GateRules.STANDARD.needs()).isEqualTo(Needs.NOTHING);
        assertThat(Declarations.gate("{'unique': [{}, {'columns': ['a'], 'keys': 9}], 'null_share': {'column': 'b'}}")
                        .needs())
                .isEqualTo(new Needs(
                        List.of(new Key(List.of(), 4_000_000), new Key(List.of("a"), 9)), Set.of(), Set.of("b")));
    }
}
