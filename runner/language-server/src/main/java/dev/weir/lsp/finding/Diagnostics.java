package dev.weir.lsp.finding;

import dev.weir.lsp.text.TextBuffer;
import dev.weir.manifest.problem.Severity;
import dev.weir.validator.Report;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.text.SourceFile;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Range;

/** Findings as clients show them. */
final class Diagnostics {

    static final String SOURCE = "weir";

    private static final Map<Severity, DiagnosticSeverity> SEVERITIES = Map.of(
            Severity.ERROR, DiagnosticSeverity.Error,
            Severity.WARNING, DiagnosticSeverity.Warning,
            Severity.NOTE, DiagnosticSeverity.Information);

    private static final Map<String, DiagnosticTag> TAGS = Map.of(
            "deprecated", DiagnosticTag.Deprecated,
            "unused-definition", DiagnosticTag.Unnecessary,
            "unused-input", DiagnosticTag.Unnecessary);

    private final RulePages pages;

    Diagnostics(RulePages pages) {
        this.pages = pages;
    }

    List<Diagnostic> of(Report report, TextBuffer buffer) {
        return report.findings().stream()
                .map(finding -> of(finding, report.source(), buffer))
                .toList();
    }

    Diagnostic of(Finding finding, SourceFile source, TextBuffer buffer) {
        Diagnostic diagnostic = new Diagnostic();
        diagnostic.setRange(range(finding, source, buffer));
        diagnostic.setSeverity(SEVERITIES.get(finding.severity()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(finding.rule());
        diagnostic.setMessage(finding.text());
        pages.address(finding.rule())
                .ifPresent(address -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(address)));
        DiagnosticTag tag = TAGS.get(finding.rule());
        if (tag != null) {
            diagnostic.setTags(List.of(tag));
        }
        return diagnostic;
    }

    /** The place of a finding; the beginning where the file as a whole is meant. */
    static Range range(Finding finding, SourceFile source, TextBuffer buffer) {
        return finding.span().line() == 0
                ? buffer.range(0, 0)
                : buffer.range(source.start(finding.span()), source.end(finding.span()));
    }
}
