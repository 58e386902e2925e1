package dev.weir.lake.gate;

import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.lake.gate.rule.CommitEvidence;
import dev.weir.lake.gate.rule.CommitRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Judges loads. Evidence is all that it needs: the same evidence with the same rules and overrides gives the same report,
 * in any process and at any time; only whether an override has ended depends on when it is asked.
 */
public final class Gate {

    private Gate() {}

    /** Judges the load of one data set. One that was not read to its end is held back, whatever rules and overrides say. */
    public static GateReport judge(StreamEvidence evidence, GateRules rules, Overrides overrides, Instant now) {
        Findings findings = new Findings(overrides, now);
        String failure = evidence.failure();
        if (failure == null) {
            rules.rules().forEach(rule -> rule.judge(evidence, findings));
        } else {
            findings.addUnread(evidence.dataSet(), failure);
        }
        return new GateReport(now, List.of(evidence.dataSet()), findings.found());
    }

    /**
     * Judges the data sets of a commit together.
     *
     * @param loads   the loads of the commit
     * @param streams what their own gates found, all in one report
     * @return the given report with what the commit's rules found
     */
    public static GateReport judgeCommit(
            List<StreamEvidence> loads, GateReport streams, CommitRules rules, Overrides overrides, Instant now) {
        GateReport report = streams;
        for (CommitRule rule : rules.rules()) {
            Findings findings = new Findings(overrides, now);
            rule.judge(commit(loads, report), findings);
            report = report.plus(new GateReport(now, List.of(), findings.found()));
        }
        return report;
    }

    private static CommitEvidence commit(List<StreamEvidence> loads, GateReport report) {
        Map<Boolean, List<StreamEvidence>> goes = loads.stream()
                .collect(Collectors.partitioningBy(load -> report.verdict(load.dataSet()) != Verdict.QUARANTINE));
        return new CommitEvidence(goes.getOrDefault(true, List.of()), goes.getOrDefault(false, List.of()));
    }
}
