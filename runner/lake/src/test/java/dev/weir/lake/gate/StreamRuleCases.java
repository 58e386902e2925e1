package dev.weir.lake.gate;

import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.spi.sink.ReadFigures.Total;
import java.util.List;
import java.util.stream.Stream;

/** For each rule over streams loads that pass and loads that fail. */
final class StreamRuleCases {

    private StreamRuleCases() {}

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

    static Stream<Case> all() {
        return Stream.of(
                        counts(),
                        histories(),
                        readings(),
                        ColumnRuleCases.columns(),
                        ColumnRuleCases.times(),
                        leftovers())
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
                        "replaced",
                        "{}",
                        Load.of(5).replacing(10),
                        Load.of(9).replacing(10).vanished(2, 7, "{\"account\":\"B\"}", "{\"account\":\"C\"}"),
                        Verdict.QUARANTINE,
                        "2 partitions of the source ({\"account\":\"B\"}, {\"account\":\"C\"}) were not read, and their rows are"
                                + " among the 7 rows that go",
                        "take them back into what is read"),
                new Case(
                        "replaced",
                        "{'replaced': {'vanished': 'warn'}}",
                        Load.of(4).replacing(8),
                        Load.of(9).replacing(10).vanished(1, 1, "{\"id\":7}"),
                        Verdict.WARN,
                        "1 partition of the source ({\"id\":7}) was not read, and its rows are among the 1 row that go",
                        "take it back into what is read"),
                new Case(
                        "replaced",
                        "{}",
                        Load.of(9).replacing(10),
                        Load.of(9).replacing(10).read(5, 0, 1, 0, 9, 0),
                        Verdict.QUARANTINE,
                        "1 request was ignored, whose rows may be among the 10 rows that go",
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
}
