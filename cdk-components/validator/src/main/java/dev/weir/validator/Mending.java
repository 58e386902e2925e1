package dev.weir.validator;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.finding.Edits;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the findings in a text are mended: in rounds, as a fix may show what another one hid.
 *
 * @param wanted the findings that are mended, of those that can be
 * @param kept   whether the text after a round takes the place of that before it, by what is found in both; the first that does not ends
 *               the mending
 * @param rounds how many rounds there are at most
 */
public record Mending(Predicate<Finding> wanted, BiPredicate<Report, Report> kept, int rounds) {

    /** Leaves as it is what would be broken more than it was. */
    public static final BiPredicate<Report, Report> NO_MORE_ERRORS =
            (before, after) -> after.count(Severity.ERROR) <= before.count(Severity.ERROR);

    /**
     * Mends a text.
     *
     * @param found what is found in it
     * @param again looks at the text after a round
     */
    public Mended mend(Report found, Function<String, Report> again) {
        Report report = found;
        int made = 0;
        for (int round = 0; round < rounds; round++) {
            List<Fix> fixes = fixes(report);
            if (fixes.isEmpty()) {
                break;
            }
            Edits.Mended mended = Edits.apply(report.source().text(), fixes);
            Report next = again.apply(mended.text());
            if (!kept.test(report, next)) {
                break;
            }
            made += mended.made();
            report = next;
        }
        return new Mended(report, made);
    }

    private List<Fix> fixes(Report report) {
        return report.findings().stream()
                .filter(wanted)
                .map(Finding::fix)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * What came of mending.
     *
     * @param report the last text that was kept, with what is found in it
     * @param made   how many fixes were made
     */
    public record Mended(Report report, int made) {}
}
