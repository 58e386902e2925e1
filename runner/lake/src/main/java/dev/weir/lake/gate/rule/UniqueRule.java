package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.KeyFigures;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.figures.Needs.Key;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No two rows of a load have the same key.
 *
 * @param columns   what the key is made of; empty for the primary key
 * @param keys      how many different keys are kept at most
 * @param onFailure what follows otherwise
 */
record UniqueRule(List<String> columns, int keys, Verdict onFailure) implements StreamRule {

    private static final String NAME = "unique";
    private static final int KEYS = 4_000_000;
    private static final int MOST_KEYS = 500_000_000;

    static StreamRule of(Declared declared) {
        long keys = declared.whole("keys", 1, KEYS);
        if (keys > MOST_KEYS) {
            declared.problem("keys", "so many keys cannot be kept (at most " + MOST_KEYS + ")");
        }
        return new UniqueRule(
                declared.texts("columns"),
                (int) Math.min(keys, MOST_KEYS),
                Parameters.onFailure(declared, Verdict.QUARANTINE));
    }

    @Override
    public Needs needs() {
        return new Needs(List.of(new Key(columns, keys)), Set.of(), Set.of());
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        List<String> unknown =
                evidence.missing().unknown().stream().filter(columns::contains).toList();
        if (!unknown.isEmpty() && evidence.rows() > 0) {
            unjudged(", as the stream has no column " + String.join(", ", unknown), evidence, findings);
            return;
        }
        KeyFigures figures = evidence.figures().key(columns);
        if (figures == null) {
            boolean isWithoutKey = columns.isEmpty() && evidence.primaryKey().isEmpty();
            String reason = isWithoutKey ? "the stream has none" : "nobody looked at it in this run";
            unjudged(", as " + reason, evidence, findings);
        } else if (figures.repeated() > 0) {
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    onFailure,
                    Measure.of(name(), figures.repeated(), 0),
                    figures.repeated() + " of " + Shown.count(evidence.rows(), "row") + " repeat a key of "
                            + shown(figures),
                    "check the primary key and the paging of the source");
        } else if (figures.unjudged() > 0) {
            String rest = Shown.count(figures.unjudged(), "row") + " have others";
            unjudged(" beyond " + figures.keys() + " keys, and " + rest, evidence, findings);
        }
    }

    private void unjudged(String why, StreamEvidence evidence, Findings findings) {
        String key = columns.isEmpty() ? "the primary key" : String.join(", ", columns);
        String sentence = "that " + key + " is unique is not judged" + why;
        Columns.unjudged(NAME, name(), onFailure, sentence, evidence, findings);
    }

    private String name() {
        return columns.isEmpty() ? "primary_key" : String.join(",", columns);
    }

    private static String shown(KeyFigures figures) {
        return figures.paths().stream().map(path -> String.join(".", path)).collect(Collectors.joining(", "));
    }
}
