package dev.weir.lake;

import dev.weir.lake.commit.StagedRun;
import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.declare.Problem;
import dev.weir.lake.declare.Problems;
import dev.weir.lake.declare.Unread;
import dev.weir.lake.gate.CommitRules;
import dev.weir.lake.gate.Gate;
import dev.weir.lake.gate.GateRules;
import dev.weir.lake.gate.KnownNames;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges runs by what their documents say: at their end, and again when somebody overrides a rule. */
public final class Judgement {

    private final Overrides overrides;
    private final Instant now;

    Judgement(Overrides overrides, Instant now) {
        this.overrides = overrides;
        this.now = now;
    }

    /** Judges runs that would be published together. */
    GateReport of(List<StagedRun> runs) {
        List<StreamEvidence> loads = new ArrayList<>();
        GateReport report = new GateReport(now, List.of(), List.of());
        for (StagedRun run : runs) {
            for (StagedRun.Part part : run.parts()) {
                StreamEvidence evidence = StreamEvidence.of(part.evidence());
                loads.add(evidence);
                report = report.plus(Gate.judge(evidence, rules(part.gate()), overrides, now));
            }
            for (Row unread : run.unread()) {
                StreamEvidence evidence = StreamEvidence.of(unread);
                loads.add(evidence);
                report = report.plus(Gate.judge(evidence, GateRules.STANDARD, overrides, now));
            }
        }
        Set<Row> gates = new LinkedHashSet<>(runs.stream().map(StagedRun::gate).toList());
        for (Row gate : gates) {
            report = Gate.judgeCommit(loads, report, commitRules(new Unread(gate, "lake.commit_gate")), overrides, now);
        }
        return report;
    }

    private static GateRules rules(List<Row> declared) {
        return rulesOf(declared.stream().map(row -> new Unread(row, "gate")).toList());
    }

    /**
     * The rules of a stream's gate.
     *
     * @param declared the parts of the declaration, general ones first
     * @throws ConnectorException of type CONFIG with everything that is wrong
     */
    static GateRules rulesOf(List<Unread> declared) {
        Problems problems = new Problems();
        GateRules rules = GateRules.STANDARD;
        for (Unread part : declared) {
            rules = GateRules.of(part.read(problems)).over(rules);
        }
        refuse(problems);
        return rules;
    }

    /** The rules over a whole commit. */
    static CommitRules commitRules(Unread declared) {
        Problems problems = new Problems();
        CommitRules rules = CommitRules.of(declared.read(problems));
        refuse(problems);
        return rules;
    }

    /** What is wrong with the rules of a declaration. */
    public static List<Problem> problems(LakeDeclaration declaration) {
        Problems problems = new Problems();
        Set<Unread> gates = new LinkedHashSet<>(declaration.defaults().gate());
        declaration.streams().values().forEach(stream -> gates.addAll(stream.gate()));
        gates.forEach(gate -> GateRules.of(gate.read(problems)));
        CommitRules.of(declaration.commitGate().read(problems));
        return problems.found();
    }

    /** What is wrong with the names of streams in the rules over whole commits; doubts are added to the names. */
    public static List<Problem> problems(LakeDeclaration declaration, KnownNames names) {
        Problems problems = new Problems();
        CommitRules.of(declaration.commitGate().read(problems), names);
        return problems.found();
    }

    /** Refuses a declaration that something is wrong with. */
    static void refuse(Problems problems) {
        if (!problems.found().isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    problems.found().stream()
                            .map(problem -> "Cannot use the lake's declaration: " + problem)
                            .collect(Collectors.joining("\n")));
        }
    }
}
