package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.lake.table.DataSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a commit beside another.
 *
 * @param rule        the name of the rule that compares them
 * @param of          the one
 * @param to          the other
 * @param eachAccount whether they are compared for each account, and not for all together
 * @param onFailure   what follows if they are not as they should be
 */
record Comparison(String rule, Amount of, Amount to, boolean eachAccount, Verdict onFailure) {

    /** Says what is wrong with two amounts. */
    interface Check {
        @Nullable
        Fault fault(BigDecimal of, BigDecimal to);
    }

    /** What is wrong: measured value, limit and a sentence. */
    record Fault(String measured, String limit, String sentence) {}

    static Comparison of(Declared declared, String rule, CommitNames known) {
        return new Comparison(
                rule,
                Amount.of(declared, "of", known),
                Amount.of(declared, "to", known),
                declared.flag("each_account", false),
                Parameters.onFailure(declared, Verdict.BLOCK));
    }

    Needs needs(DataSet dataSet) {
        return of.needs(dataSet).plus(to.needs(dataSet));
    }

    void judge(CommitEvidence commit, Findings findings, Check check) {
        List<StreamEvidence> loads = commit.going().stream()
                .filter(load -> of.isOf(load) || to.isOf(load))
                .toList();
        Map<String, List<StreamEvidence>> groups = new LinkedHashMap<>();
        if (eachAccount && !loads.isEmpty()) {
            for (StreamEvidence load : loads) {
                String account = Objects.requireNonNullElse(load.dataSet().account(), "");
                groups.computeIfAbsent(account, key -> loadsOf(loads, key));
            }
        } else {
            groups.put("", loads);
        }
        groups.forEach((account, group) -> judge(account, group, findings, check));
    }

    private static List<StreamEvidence> loadsOf(List<StreamEvidence> loads, String account) {
        return loads.stream()
                .filter(load ->
                        Objects.requireNonNullElse(load.dataSet().account(), "").equals(account))
                .toList();
    }

    private void judge(String account, List<StreamEvidence> loads, Findings findings, Check check) {
        String among = account.isEmpty() ? "" : " of account " + account;
        Amount.Value left = of.in(loads);
        Amount.Value right = to.in(loads);
        String missing = left.missing() != null ? left.missing() : right.missing();
        if (missing != null) {
            findings.add(
                    rule,
                    null,
                    onFailure.atMost(Verdict.WARN),
                    Measure.nothingOf(subject(account)),
                    of + " and " + to + among + " are not compared, as " + missing,
                    "correct the rule " + rule + ", or run what is missing");
            return;
        }
        Fault fault = check.fault(left.number(), right.number());
        if (fault != null) {
            add(account, loads, findings, fault, of + " and " + to + among + ": " + fault.sentence());
        }
    }

    private void add(String account, List<StreamEvidence> loads, Findings findings, Fault fault, String sentence) {
        Measure measure = Measure.of(subject(account), fault.measured(), fault.limit());
        String remedy = "check both streams";
        if (onFailure == Verdict.QUARANTINE) {
            loads.forEach(load -> findings.add(rule, load.dataSet(), onFailure, measure, sentence, remedy));
        } else {
            findings.add(rule, null, onFailure, measure, sentence, remedy);
        }
    }

    private String subject(String account) {
        return of + " / " + to + (account.isEmpty() ? "" : " (" + account + ")");
    }
}
