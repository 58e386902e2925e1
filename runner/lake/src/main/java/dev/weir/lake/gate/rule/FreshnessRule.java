package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.ColumnFigures;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.lake.table.PastRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest value of a column is not older than it may be when the run started. If no rows came, what an earlier run
 * brought is not newer than that run.
 *
 * @param column     the column, with days or times
 * @param maximumAge how old the newest value may be
 * @param timeZone   where its days and its times without zone are; a day counts to its end
 * @param onFailure  what follows otherwise
 */
record FreshnessRule(String column, Duration maximumAge, ZoneId timeZone, Verdict onFailure) implements StreamRule {

    private static final String NAME = "freshness";

    static StreamRule of(Declared declared) {
        Parameters.requireOneOf(declared, "maximum_age");
        Duration age = Parameters.time(declared, "maximum_age");
        return new FreshnessRule(
                Parameters.required(declared, "column"),
                age == null ? Duration.ZERO : age,
                Columns.timeZone(declared, "time_zone"),
                Parameters.onFailure(declared, Verdict.WARN));
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public boolean judgesNested() {
        return false;
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        if (evidence.rows() == 0) {
            judgeWithoutRows(evidence, findings);
            return;
        }
        ColumnFigures figures = Columns.find(NAME, column, onFailure, evidence, findings);
        if (figures != null && figures.nulls() == evidence.rows()) {
            String sentence = "no row has a value in " + column + ", so that nobody knows how old they are";
            fail("nothing", sentence, evidence, findings);
        } else if (figures != null) {
            judge(figures.max(), evidence, findings);
        }
    }

    private void judge(@Nullable Object max, StreamEvidence evidence, Findings findings) {
        Instant newest = max == null ? null : instant(max);
        if (newest == null) {
            String why = "column " + column + " is not judged, as it holds no times";
            Columns.unjudged(NAME, column, onFailure, why, evidence, findings);
        } else if (isTooOld(newest, evidence)) {
            failByAge(newest, "the newest " + column + " is " + max, evidence, findings);
        }
    }

    private void judgeWithoutRows(StreamEvidence evidence, Findings findings) {
        PastRun last = evidence.history().stream()
                .filter(run -> run.rows() > 0)
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (last != null && isTooOld(last.at(), evidence)) {
            failByAge(last.at(), "no rows came since " + last.at(), evidence, findings);
        }
    }

    private boolean isTooOld(Instant newest, StreamEvidence evidence) {
        return newest.plus(maximumAge).isBefore(evidence.startedAt());
    }

    private void failByAge(Instant newest, String sentence, StreamEvidence evidence, Findings findings) {
        String age = Shown.time(Duration.between(newest, evidence.startedAt()));
        String older = ", " + age + " before the run, older than " + Shown.time(maximumAge);
        fail(age, sentence + older, evidence, findings);
    }

    private void fail(String measured, String sentence, StreamEvidence evidence, Findings findings) {
        findings.add(
                NAME,
                evidence.dataSet(),
                onFailure,
                Measure.of(column, measured, Shown.time(maximumAge)),
                sentence,
                "check the source");
    }

    private @Nullable Instant instant(Object value) {
        if (value instanceof LocalDate day) {
            return day.plusDays(1).atStartOfDay(timeZone).toInstant();
        }
        if (value instanceof LocalDateTime local) {
            return local.atZone(timeZone).toInstant();
        }
        return value instanceof Instant instant ? instant : null;
    }
}
