package dev.weir.validator.report;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.Report;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a change.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
public final class GithubReport implements ReportFormat {

    private static final Map<Severity, String> COMMANDS =
            Map.of(Severity.ERROR, "error", Severity.WARNING, "warning", Severity.NOTE, "notice");

    @Override
    public void write(List<Report> reports, Writer out) throws IOException {
        for (Report report : reports) {
            for (Finding finding : report.findings()) {
                out.write(line(report.source().name(), finding));
            }
        }
    }

    private static String line(String file, Finding finding) {
        Span span = finding.span();
        String place = span.line() == 0
                ? ""
                : ",line=" + span.line() + ",col=" + span.column() + ",endColumn=" + (span.column() + span.length());
        return "::" + COMMANDS.get(finding.severity()) + " file=" + property(file) + place + ",title="
                + property(finding.rule()) + "::" + data(Words.shown(finding.text())) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
