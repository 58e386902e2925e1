package dev.weir.lake.gate;

import dev.weir.lake.figures.ValueKind;
import dev.weir.lake.gate.StreamRuleCases.Case;
import dev.weir.lake.gate.evidence.SchemaChanges;
import dev.weir.lake.gate.report.Verdict;
import java.time.LocalDate;
import java.util.List;

/** Loads that pass and loads that fail for each rule about columns. */
final class ColumnRuleCases {

    private ColumnRuleCases() {}

    private static SchemaChanges gone(String... columns) {
        return new SchemaChanges(List.of(), List.of(), List.of(columns), List.of(), List.of(), List.of());
    }

    private static SchemaChanges changes(List<String> added, List<String> uncolumned, List<String> back) {
        return new SchemaChanges(added, uncolumned, List.of(), back, List.of(), List.of());
    }

    static List<Case> columns() {
        return List.of(
                new Case(
                        "schema_drift",
                        "{}",
                        Load.of(1),
                        Load.of(1).schema(gone("discount", "tax")),
                        Verdict.WARN,
                        "columns that the source has no longer: discount, tax",
                        "tell those who read the table"),
                new Case(
                        "schema_drift",
                        "{'schema_drift': {'new': 'quarantine'}}",
                        Load.of(1),
                        Load.of(1).schema(changes(List.of("discount"), List.of(), List.of())),
                        Verdict.QUARANTINE,
                        "new columns: discount",
                        "tell those who read the table"),
                new Case(
                        "schema_drift",
                        "{'schema_drift': {'new': 'warn'}}",
                        Load.of(1),
                        Load.of(1)
                                .schema(new SchemaChanges(
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of("id (int64, now {decimal:9})"),
                                        List.of())),
                        Verdict.WARN,
                        "columns that hold more than before: id (int64, now {decimal:9})",
                        "tell those who read the table"),
                new Case(
                        "schema_drift",
                        "{'schema_drift': {'conflicts': 'block'}}",
                        Load.of(1),
                        Load.of(1)
                                .schema(new SchemaChanges(
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of("amount (int64, the schema says text)"))),
                        Verdict.BLOCK,
                        "columns of another type than before: amount (int64, the schema says text)",
                        "tell those who read the table"),
                new Case(
                        "schema_drift",
                        "{'schema_drift': {'new': 'warn'}}",
                        Load.of(1),
                        Load.of(1).schema(changes(List.of(), List.of("colour"), List.of())),
                        Verdict.WARN,
                        "new fields that get no column: colour",
                        "tell those who read the table"),
                new Case(
                        "schema_drift",
                        "{'schema_drift': 'warn'}",
                        Load.of(1),
                        Load.of(1).schema(changes(List.of(), List.of(), List.of("tax"))),
                        Verdict.WARN,
                        "columns that the source has again: tax",
                        "tell those who read the table"),
                new Case(
                        "null_share",
                        "{'null_share': {'column': 'email', 'maximum': '29 %'}}",
                        Load.of(100).column("email", ValueKind.TEXT, 29, "a", "z"),
                        Load.of(100).column("email", ValueKind.TEXT, 30, "a", "z"),
                        Verdict.QUARANTINE,
                        "30 of 100 rows have no email, more than 29 %",
                        "check the source"),
                new Case(
                        "null_share",
                        "{'null_share': {'column': 'emial'}}",
                        Load.of(100).counted("emial", 0),
                        Load.of(100).counted("emial", 100).without("emial"),
                        Verdict.WARN,
                        "column emial is not judged, as the files have none of this name",
                        "correct the rule null_share"),
                new Case(
                        "null_share",
                        "{'null_share': {'column': 'tax'}}",
                        Load.of(0).incremental().past(1, 1).lost("tax"),
                        Load.of(9)
                                .column("tax", ValueKind.NUMBER, 9, null, null)
                                .lost("tax"),
                        Verdict.QUARANTINE,
                        "9 of 9 rows have no tax, more than 0 %",
                        "check the source"),
                new Case(
                        "unique",
                        "{'unique': {'columns': ['shop', 'nubmer']}}",
                        Load.of(2).key(List.of("shop", "nubmer"), 2, 0, 0),
                        Load.of(2).key(List.of("shop", "nubmer"), 1, 1, 0).without("nubmer"),
                        Verdict.WARN,
                        "that shop, nubmer is unique is not judged, as the stream has no column nubmer",
                        "correct the rule unique"),
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

    static List<Case> times() {
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
                        "range",
                        "{'range': {'column': 'tax', 'minimum': 0}}",
                        Load.of(5).column("tax", ValueKind.NUMBER, 5, null, null),
                        Load.of(5)
                                .column("tax", ValueKind.NUMBER, 5, null, null)
                                .lost("tax"),
                        Verdict.WARN,
                        "column tax is not judged, as the source does not have it any more",
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
}
