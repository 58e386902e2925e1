package dev.weir.validator;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.text.SourceFile;
import java.util.List;

/**
 * What is wrong with one file.
 *
 * @param source   the file
 * @param findings what was found, in the order of the places
 */
public record Report(SourceFile source, List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** How many findings there are of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
