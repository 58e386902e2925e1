package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;

/**
 * What the rows of reports add up to is what the source states as their totals, as far as parsers compared them.
 *
 * @param onFailure what follows otherwise
 */
public record TotalsRule(Verdict onFailure) implements StreamRule {

    private static final String NAME = "totals";

    /** The rule where nothing is declared. */
    public static final StreamRule STANDARD = new TotalsRule(Verdict.WARN);

    static StreamRule of(Declared declared) {
        return new TotalsRule(Parameters.onFailure(declared, Verdict.WARN));
    }

    @Override
    public void judge(StreamEvidence evidence, Findings findings) {
        evidence.read().totals().stream()
                .filter(total -> !total.agrees())
                .forEach(total -> findings.add(
                        NAME,
                        evidence.dataSet(),
                        onFailure,
                        Measure.of(total.name(), total.found(), total.stated()),
                        "the source states a total " + total.name() + " of " + total.stated()
                                + ", but its rows add up to " + total.found(),
                        "ask for the report again, or correct reconcile"));
    }
}
