package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;

/**
 * Rows that go have others in their place: a source that suddenly gives nothing for a time that it gave before, requests
 * that were ignored, and rows that were set aside would otherwise empty what is there.
 *
 * @param minimum   the smallest share of the rows that go that has to come
 * @param onFailure what follows otherwise
 */
record ReplacedRule(double minimum, Verdict onFailure) implements StreamRule {

    static final String NAME = "replaced";

    /** The rule where nothing is declared. */
    static final StreamRule STANDARD = new ReplacedRule(0.5, Verdict.QUARANTINE);

    static StreamRule of(Declared declared) {
        Double minimum = declared.share("minimum");
        return new ReplacedRule(minimum == null ? 0.5 : minimum, Parameters.onFailure(declared, Verdict.QUARANTINE));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        long replaced = evidence.replaced();
        if (replaced == 0) {
            return;
        }
        String remedy = "check the source";
        if (evidence.rows() < minimum * replaced) {
            String sentence = Shown.count(evidence.rows(), "row") + " would take the place of " + replaced
                    + ", less than " + Shown.percent(minimum);
            findings.add(NAME, evidence.dataSet(), onFailure, Measure.of(evidence.rows(), replaced), sentence, remedy);
        }
        long ignored = evidence.read().ignored();
        if (ignored > 0) {
            String sentence =
                    Shown.count(ignored, "request") + " were ignored, and what they would have given may be among"
                            + " the " + Shown.count(replaced, "row") + " that go";
            findings.add(NAME, evidence.dataSet(), onFailure, Measure.of(ignored, 0), sentence, remedy);
        }
        long quarantined = evidence.unfitted().quarantined();
        if (quarantined > 0) {
            String sentence =
                    Shown.count(quarantined, "row") + " were set aside, and what they stand for may be among the "
                            + Shown.count(replaced, "row") + " that go";
            findings.add(
                    NAME, evidence.dataSet(), onFailure, Measure.of(quarantined, 0), sentence, "correct the schema");
        }
    }
}
