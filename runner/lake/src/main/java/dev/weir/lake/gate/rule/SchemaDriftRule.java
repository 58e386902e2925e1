package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.SchemaChanges;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.util.List;

/**
 * The columns are those of the runs before.
 *
 * @param added     what follows from a new column, one that is back, and one that holds more
 * @param gone      what follows from one that the stream has no longer
 * @param conflicts what follows from one whose values are of another type
 */
public record SchemaDriftRule(Verdict added, Verdict gone, Verdict conflicts) implements StreamRule {

    private static final String NAME = "schema_drift";

    /** The rule where nothing is declared. */
    public static final StreamRule STANDARD = new SchemaDriftRule(Verdict.PASS, Verdict.WARN, Verdict.WARN);

    static StreamRule of(Declared declared) {
        Verdict onFailure = Parameters.onFailure(declared, Verdict.WARN);
        return new SchemaDriftRule(
                declared.word("new", Verdict.class, declared.has("on_failure") ? onFailure : Verdict.PASS),
                declared.word("gone", Verdict.class, onFailure),
                declared.word("conflicts", Verdict.class, onFailure));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        SchemaChanges schema = evidence.schema();
        add("new", "new columns", schema.added(), added, evidence, findings);
        add("new", "new fields that get no column", schema.uncolumned(), added, evidence, findings);
        add("back", "columns that the source has again", schema.back(), added, evidence, findings);
        add("widened", "columns that hold more than before", schema.widened(), added, evidence, findings);
        add("gone", "columns that the source has no longer", schema.gone(), gone, evidence, findings);
        add("conflicts", "columns of another type than before", schema.conflicts(), conflicts, evidence, findings);
    }

    private static void add(
            String subject,
            String what,
            List<String> columns,
            Verdict action,
            StreamEvidence evidence,
            Findings findings) {
        if (!columns.isEmpty()) {
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    action,
                    Measure.of(subject, columns.size(), 0),
                    what + ": " + String.join(", ", columns),
                    "tell those who read the table");
        }
    }
}
