package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.lake.table.PastRun;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A load has about as many rows as the last published runs that are like it: of the same weekday, and read from the
 * beginning or not, as it was.
 *
 * @param minimum     at least this part of their median; null for no limit
 * @param maximum     at most this multiple of it; null for no limit
 * @param runs        how many runs the median is of
 * @param least       how many there have to be before it judges
 * @param sameWeekday whether only those of the same weekday count
 * @param timeZone    where the weekday is
 * @param onFailure   what follows otherwise
 */
record RowsAgainstHistoryRule(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        long runs,
        long least,
        boolean sameWeekday,
        ZoneId timeZone,
        Verdict onFailure)
        implements StreamRule {

    private static final String NAME = "rows_against_history";
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final long RUNS = 4;
    private static final long LEAST = 2;

    static StreamRule of(Declared declared) {
        BigDecimal minimum = declared.number("minimum");
        BigDecimal maximum = declared.number("maximum");
        long runs = declared.whole("runs", 1, RUNS);
        return new RowsAgainstHistoryRule(
                minimum == null && maximum == null ? HALF : minimum,
                maximum,
                runs,
                declared.whole("least_runs", 1, Math.min(runs, LEAST)),
                declared.flag("same_weekday", true),
                Columns.timeZone(declared, "time_zone"),
                Parameters.onFailure(declared, Verdict.WARN));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        DayOfWeek day = weekday(evidence.startedAt());
        List<PastRun> alike = evidence.history().stream()
                .filter(run -> run.fullRefresh() == evidence.fullRefresh())
                .filter(run -> !sameWeekday || weekday(run.at()) == day)
                .toList();
        List<PastRun> last = alike.subList((int) Math.max(0, alike.size() - runs), alike.size());
        if (last.size() < least) {
            return;
        }
        BigDecimal median = median(last);
        BigDecimal rows = BigDecimal.valueOf(evidence.rows());
        String those = "the median " + Shown.number(median) + " of the last " + named(last.size(), day);
        if (minimum != null && rows.compareTo(minimum.multiply(median)) < 0) {
            fail(evidence, findings, "less than " + Shown.percent(minimum) + " of " + those);
        } else if (maximum != null && rows.compareTo(maximum.multiply(median)) > 0) {
            fail(evidence, findings, "more than " + Shown.percent(maximum) + " of " + those);
        }
    }

    private void fail(StreamEvidence evidence, Findings findings, String limit) {
        findings.add(
                NAME,
                evidence.dataSet(),
                onFailure,
                Measure.of(evidence.rows(), limit),
                Shown.count(evidence.rows(), "row") + ", " + limit,
                "check the source");
    }

    private DayOfWeek weekday(Instant time) {
        return time.atZone(timeZone).getDayOfWeek();
    }

    private String named(int count, DayOfWeek day) {
        String word = sameWeekday ? day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) : "run";
        return Shown.count(count, word);
    }

    private static BigDecimal median(List<PastRun> runs) {
        long[] rows = runs.stream().mapToLong(PastRun::rows).sorted().toArray();
        int half = rows.length / 2;
        BigDecimal upper = BigDecimal.valueOf(rows[half]);
        return rows.length % 2 == 1
                ? upper
                : upper.add(BigDecimal.valueOf(rows[half - 1])).multiply(HALF);
    }
}
