package dev.weir.validator.report;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.Report;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Span;
import dev.weir.validator.text.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Findings for people: the rule, the place, the line with the word underlined, and what to do.
 *
 * @param colours whether the text is coloured by terminal codes
 */
public record TextReport(boolean colours) implements ReportFormat {

    private static final int LONGEST_LINE = 160;
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final Map<Severity, String> COLOURS =
            Map.of(Severity.ERROR, "\u001b[31m", Severity.WARNING, "\u001b[33m", Severity.NOTE, "\u001b[36m");

    @Override
    public void write(List<Report> reports, Writer out) throws IOException {
        for (Report report : reports) {
            for (Finding finding : report.findings()) {
                finding(report.source(), finding, out);
            }
        }
        out.write(summary(reports));
        out.write('\n');
    }

    private void finding(SourceFile source, Finding finding, Writer out) throws IOException {
        Span span = finding.span();
        String place = span.line() == 0 ? source.name() : source.name() + ":" + span.line() + ":" + span.column();
        String severity = Words.of(finding.severity());
        out.write(place + ": " + coloured(severity, colour(finding)) + "[" + finding.rule() + "] "
                + coloured(Words.shown(finding.message()), BOLD) + "\n");
        if (span.line() > 0) {
            excerpt(source, finding, out);
        }
        if (!finding.remedy().isEmpty()) {
            out.write("  = help: " + Words.shown(finding.remedy()) + "\n");
        }
        out.write('\n');
    }

    private void excerpt(SourceFile source, Finding finding, Writer out) throws IOException {
        Span span = finding.span();
        String line = source.line(span.line());
        int before = line.offsetByCodePoints(0, Math.min(span.column() - 1, line.codePointCount(0, line.length())));
        int from = Math.max(0, before - LONGEST_LINE / 2);
        int to = Math.min(line.length(), from + LONGEST_LINE);
        String number = String.valueOf(span.line());
        String margin = " ".repeat(number.length());
        int shown = Math.max(1, Math.min(span.length(), Math.max(1, to - before)));
        out.write("  " + number + " | " + Words.shown(line.substring(from, to)).replace('\t', ' ') + "\n");
        out.write("  " + margin + " | " + " ".repeat(before - from) + coloured("^".repeat(shown), colour(finding))
                + "\n");
    }

    private static String colour(Finding finding) {
        return COLOURS.getOrDefault(finding.severity(), BOLD);
    }

    private String coloured(String text, String colour) {
        return colours ? colour + text + RESET : text;
    }

    private static String summary(List<Report> reports) {
        long errors = count(reports, Severity.ERROR);
        long warnings = count(reports, Severity.WARNING);
        long notes = count(reports, Severity.NOTE);
        String files = Words.counted(reports.size(), "file");
        return errors + warnings + notes == 0
                ? files + ": nothing is wrong"
                : files + ": " + Words.counted(errors, "error") + ", " + Words.counted(warnings, "warning") + ", "
                        + Words.counted(notes, "note");
    }

    private static long count(List<Report> reports, Severity severity) {
        return reports.stream().mapToLong(report -> report.count(severity)).sum();
    }
}
