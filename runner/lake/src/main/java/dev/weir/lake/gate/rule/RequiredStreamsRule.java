package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.util.List;

/**
 * These streams are in the commit.
 *
 * @param names     their names, or {@code source/stream}
 * @param onFailure what follows otherwise
 */
record RequiredStreamsRule(List<String> names, Verdict onFailure) implements CommitRule {

    private static final String NAME = "streams";

    static CommitRule of(Declared declared, CommitNames known) {
        Parameters.requireOneOf(declared, "names");
        List<String> names = declared.texts("names");
        known.streams(declared, "names", names);
        return new RequiredStreamsRule(names, Parameters.onCommitFailure(declared, Verdict.BLOCK));
    }

    @Override
    public void judge(CommitEvidence commit, Findings findings) {
        names.stream()
                .filter(name -> commit.of(name).isEmpty())
                .forEach(name -> findings.add(
                        NAME,
                        null,
                        onFailure,
                        new Measure(name, "missing", "present"),
                        "stream " + name + " is not in it",
                        "run it, and add that run to the commit"));
    }
}
