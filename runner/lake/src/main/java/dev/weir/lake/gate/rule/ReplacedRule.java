package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.evidence.Vanished;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.math.BigDecimal;

/**
 * Rows that go have others in their place: a source that suddenly gives nothing for a time that it gave before, requests
 * that were ignored, rows that were set aside, and partitions of the source that were not read any more would otherwise
 * empty what is there.
 *
 * @param minimum   the smallest share of the rows that go that has to come
 * @param vanished  what follows if rows go of partitions of the source that were not read
 * @param onFailure what follows otherwise
 */
record ReplacedRule(BigDecimal minimum, Verdict vanished, Verdict onFailure) implements StreamRule {

    static final String NAME = "replaced";

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String SOURCE = "check the source";

    /** The rule where nothing is declared. */
    static final StreamRule STANDARD = new ReplacedRule(HALF, Verdict.QUARANTINE, Verdict.QUARANTINE);

    static StreamRule of(Declared declared) {
        BigDecimal minimum = Parameters.share(declared, "minimum", HALF);
        Verdict onFailure = Parameters.onFailure(declared, Verdict.QUARANTINE);
        return new ReplacedRule(minimum, declared.word("vanished", Verdict.class, onFailure), onFailure);
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        long replaced = evidence.replaced();
        if (replaced == 0) {
            return;
        }
        if (BigDecimal.valueOf(evidence.rows()).compareTo(minimum.multiply(BigDecimal.valueOf(replaced))) < 0) {
            String sentence = Shown.count(evidence.rows(), "row") + " would take the place of " + replaced
                    + ", less than " + Shown.percent(minimum);
            fail(Measure.of(evidence.rows(), replaced), sentence, SOURCE, evidence, findings);
        }
        judgeVanished(evidence, findings);
        String among = " may be among the " + Shown.count(replaced, "row") + " that go";
        long ignored = evidence.read().ignored();
        if (ignored > 0) {
            String sentence = Shown.were(ignored, "request") + " ignored, whose rows" + among;
            fail(Measure.of(ignored, 0), sentence, SOURCE, evidence, findings);
        }
        long quarantined = evidence.unfitted().quarantined();
        if (quarantined > 0) {
            String sentence = Shown.were(quarantined, "row") + " set aside, whose former form" + among;
            fail(Measure.of(quarantined, 0), sentence, "correct the schema", evidence, findings);
        }
    }

    private void fail(Measure measure, String sentence, String remedy, StreamEvidence evidence, Findings findings) {
        findings.add(NAME, evidence.dataSet(), onFailure, measure, sentence, remedy);
    }

    private void judgeVanished(StreamEvidence evidence, Findings findings) {
        Vanished gone = evidence.vanished();
        if (gone.count() > 0) {
            String names = String.join(", ", gone.names())
                    + (gone.count() > gone.names().size() ? ", …" : "");
            boolean isOne = gone.count() == 1;
            findings.add(
                    NAME,
                    evidence.dataSet(),
                    vanished,
                    Measure.of("vanished", gone.count(), 0),
                    Shown.count(gone.count(), "partition") + " of the source (" + names + ") "
                            + (isOne ? "was" : "were") + " not read, and " + (isOne ? "its" : "their")
                            + " rows are among the " + Shown.count(gone.rows(), "row") + " that go",
                    "take " + (isOne ? "it" : "them") + " back into what is read");
        }
    }
}
