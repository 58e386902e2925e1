package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.ColumnFigures;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What rules about columns have in common. */
final class Columns {

    private Columns() {}

    /** A time zone; UTC if none is declared. */
    static ZoneId timeZone(Declared declared, String key) {
        String name = declared.text(key);
        if (name == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            declared.problem(key, "'" + name + "' is not a time zone like 'Europe/Berlin'");
            return ZoneOffset.UTC;
        }
    }

    /** A column's figures; null, and a finding, if there is no such column. */
    static @Nullable ColumnFigures find(
            String rule, String column, Verdict onFailure, StreamEvidence evidence, Findings findings) {
        ColumnFigures found = evidence.figures().columns().get(column);
        if (found == null && evidence.rows() > 0) {
            unjudged(
                    rule,
                    column,
                    onFailure,
                    "column " + column + " is not judged, as the files have none of this name",
                    evidence,
                    findings);
        }
        return found;
    }

    /** Whether the stream never had a column, which is a finding then. */
    static boolean isUnknown(
            String rule, String column, Verdict onFailure, StreamEvidence evidence, Findings findings) {
        boolean unknown = evidence.rows() > 0 && evidence.missing().unknown().contains(column);
        if (unknown) {
            String why = "column " + column + " is not judged, as the files have none of this name";
            unjudged(rule, column, onFailure, why, evidence, findings);
        }
        return unknown;
    }

    /** Says that a rule could not judge a column: a warning, as it is neither right nor wrong. */
    static void unjudged(
            String rule, String column, Verdict onFailure, String why, StreamEvidence evidence, Findings findings) {
        findings.add(
                rule,
                evidence.dataSet(),
                onFailure.atMost(Verdict.WARN),
                Measure.nothingOf(column),
                why,
                "correct the rule " + rule);
    }
}
