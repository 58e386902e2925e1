package dev.weir.validator.report;

import dev.weir.validator.Report;
import dev.weir.validator.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Findings as test results: a file is a test, which fails by its errors; warnings and notes are its output. */
public final class JunitReport implements ReportFormat {

    @Override
    public void write(List<Report> reports, Writer out) throws IOException {
        out.write(JunitXml.document(
                "weir validate", reports.stream().map(JunitReport::test).toList()));
    }

    private static JunitXml.Test test(Report report) {
        List<Finding> errors =
                report.findings().stream().filter(Finding::isError).toList();
        List<Finding> others =
                report.findings().stream().filter(finding -> !finding.isError()).toList();
        JunitXml.Failure failure = errors.isEmpty()
                ? null
                : new JunitXml.Failure(errors.get(0).rule(), errors.get(0).message(), lines(report, errors));
        return new JunitXml.Test("weir.validate", report.source().name(), failure, lines(report, others));
    }

    private static String lines(Report report, List<Finding> findings) {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            lines.append(report.source().name())
                    .append(':')
                    .append(finding.span().line())
                    .append(':')
                    .append(finding.span().column())
                    .append(": ")
                    .append(Words.of(finding.severity()))
                    .append('[')
                    .append(finding.rule())
                    .append("] ")
                    .append(finding.text())
                    .append('\n');
        }
        return lines.toString();
    }
}
