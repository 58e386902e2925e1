package dev.weir.trial.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What to do after a test read. */
final class Advice {

    private Advice() {}

    static List<String> of(TrialSummary summary) {
        List<String> advice = new ArrayList<>();
        String failed = named(summary, stream -> stream.failure() != null);
        if (!failed.isEmpty()) {
            advice.add("next: mend what FAILED says, in " + failed + "; --bodies shows what was answered");
        }
        String empty = named(summary, stream -> stream.failure() == null && stream.records() == 0);
        if (!empty.isEmpty()) {
            advice.add("next: find out why there are no records of " + empty
                    + " (--bodies shows the answers; look at field_path, record_filter and start dates)");
        }
        String doubtful = named(summary, stream -> !stream.findings().isEmpty());
        if (!doubtful.isEmpty()) {
            advice.add("next: look at what is said of the records of " + doubtful);
        }
        if (advice.isEmpty()) {
            advice.add("next: weir record keeps such a read for weir test");
        }
        return advice;
    }

    private static String named(TrialSummary summary, Predicate<StreamOutcome> chosen) {
        return summary.streams().stream()
                .filter(chosen)
                .map(stream -> stream.stream().name())
                .collect(Collectors.joining(", "));
    }
}
