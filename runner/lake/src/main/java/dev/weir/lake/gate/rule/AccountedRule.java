package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.spi.sink.ReadFigures;

/**
 * Every record that was extracted was written, filtered or quarantined.
 *
 * @param onFailure what follows otherwise
 */
public record AccountedRule(Verdict onFailure) implements StreamRule {

    static final String NAME = "accounted";

    /** The rule where nothing is declared. */
    public static final StreamRule STANDARD = new AccountedRule(Verdict.BLOCK);

    static StreamRule of(Declared declared) {
        Verdict onFailure = Parameters.onFailure(declared, Verdict.BLOCK);
        if (onFailure == Verdict.PASS) {
            declared.problem("on_failure", "records that are lost cannot be passed over (use warn)");
        }
        return new AccountedRule(onFailure);
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        ReadFigures read = evidence.read();
        long quarantined = evidence.unfitted().quarantined();
        long known = evidence.rows() + read.filtered() + quarantined;
        if (read.equals(ReadFigures.NONE) && known > 0) {
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    Verdict.WARN,
                    new Measure(null, null, null),
                    "it is not judged whether all records were written, as nobody said how many there were",
                    "whoever feeds the lake has to tell its figures");
        } else if (read.extracted() != known) {
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    onFailure,
                    Measure.of(known, read.extracted()),
                    sentence(evidence, known),
                    "run again, and report this if it stays");
        }
    }

    private static String sentence(StreamEvidence evidence, long known) {
        long extracted = evidence.read().extracted();
        String difference = extracted > known
                ? Shown.count(extracted - known, "record") + " got lost"
                : Shown.count(known - extracted, "record") + " too many";
        return Shown.count(extracted, "record") + " were extracted, but " + evidence.rows() + " written, "
                + evidence.read().filtered() + " filtered and "
                + evidence.unfitted().quarantined() + " quarantined: " + difference;
    }
}
