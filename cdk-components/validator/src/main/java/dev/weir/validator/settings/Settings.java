package dev.weir.validator.settings;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.rule.RuleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How seriously a project takes rules.
 *
 * @param severities by rule: how bad it is, or empty for rules that are off
 * @param options    what the project says to rules besides
 * @param strict     whether warnings count as errors do
 */
public record Settings(Map<String, Optional<Severity>> severities, RuleOptions options, boolean strict) {

    /** What holds where a project says nothing. */
    public static final Settings DEFAULT = new Settings(Map.of(), RuleOptions.NONE, false);

    public Settings {
        severities = Map.copyOf(severities);
    }

    /** The same settings, with warnings as errors. */
    public Settings strictly() {
        return new Settings(severities, options, true);
    }

    /** Findings as the project takes them. An error stays one: with it the manifest cannot run. */
    public List<Finding> apply(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Optional<Severity> wanted = finding.isError()
                    ? Optional.of(Severity.ERROR)
                    : severities.getOrDefault(finding.rule(), Optional.of(finding.severity()));
            wanted.map(finding::as).ifPresent(kept::add);
        }
        return kept;
    }

    /** Findings that nobody excused, as the project takes them in the end. */
    public List<Finding> judge(List<Finding> findings) {
        return findings.stream()
                .map(finding -> strict && finding.severity() == Severity.WARNING ? finding.as(Severity.ERROR) : finding)
                .toList();
    }
}
