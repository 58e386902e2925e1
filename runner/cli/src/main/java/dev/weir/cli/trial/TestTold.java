package dev.weir.cli.trial;

import dev.weir.trial.golden.ConnectorCheck;
import dev.weir.trial.golden.RecordedSync;
import dev.weir.trial.golden.StreamCheck;
import dev.weir.trial.golden.SyncCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Tells a person what was found of recordings. */
final class TestTold {

    private static final int MOST_DIFFERENCES = 10;
    private static final int MOST_REMARKS = 3;

    private final Consumer<String> lines;
    private final boolean renews;
    private boolean good = true;
    private int renewed;

    TestTold(Consumer<String> lines, boolean renews) {
        this.lines = lines;
        this.renews = renews;
    }

    /** Whether everything told was as expected, or is by now. */
    boolean isGood() {
        return good;
    }

    void tell(ConnectorCheck check) {
        lines.accept(check.folder().path().toString());
        check.syncs().forEach(this::sync);
        for (RecordedSync sync : check.untold()) {
            lines.accept("  " + sync.name() + ": left out, as nothing says what has to come of it");
        }
    }

    private void sync(SyncCheck check) {
        List<Path> files = renews ? ConnectorCheck.renew(check) : List.of();
        boolean mended = !files.isEmpty();
        renewed += mended ? 1 : 0;
        good &= check.isGood() || mended;
        for (StreamCheck stream : check.streams()) {
            String word = stream.isGood() ? "ok    " : mended ? "NEW   " : "FAILED";
            lines.accept("  " + word + " " + check.sync().name() + " " + stream.stream() + ": " + stream.records()
                    + (stream.records() == 1 ? " record" : " records"));
            some(stream.differences(), MOST_DIFFERENCES, "difference");
        }
        if (!check.problems().isEmpty()) {
            lines.accept("  FAILED " + check.sync().name());
            some(check.problems(), MOST_DIFFERENCES, "problem");
        }
        some(check.remarks(), MOST_REMARKS, "remark");
        files.forEach(file -> lines.accept("         renewed " + file));
    }

    private void some(List<String> texts, int most, String what) {
        texts.stream().limit(most).forEach(text -> lines.accept("         " + text));
        int more = texts.size() - most;
        if (more > 0) {
            lines.accept("         and " + more + " more " + what + (more == 1 ? "" : "s"));
        }
    }

    void total(List<ConnectorCheck> checks) {
        List<SyncCheck> syncs =
                checks.stream().flatMap(check -> check.syncs().stream()).toList();
        long failed = syncs.stream().filter(sync -> !sync.isGood()).count() - renewed;
        lines.accept(checks.size() + (checks.size() == 1 ? " connector, " : " connectors, ") + syncs.size()
                + (syncs.size() == 1 ? " sync: " : " syncs: ") + (syncs.size() - failed - renewed) + " as expected, "
                + failed
                + " not" + (renewed == 0 ? "" : ", " + renewed + " renewed"));
    }
}
