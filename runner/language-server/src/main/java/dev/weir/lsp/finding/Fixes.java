package dev.weir.lsp.finding;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.text.TextBuffer;
import dev.weir.validator.Report;
import dev.weir.validator.finding.Edit;
import dev.weir.validator.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** What mends the findings in a document, or excuses them. For any number of threads. */
public final class Fixes {

    /** The kind of the action that mends all that needs no second look. */
    public static final String FIX_ALL = CodeActionKind.SourceFixAll + ".weir";

    private static final String SUPPRESSION = "suppression";

    private final Findings findings;
    private final Diagnostics diagnostics;

    /** Fixes of what is found in documents. */
    public Fixes(Findings findings, RulePages pages) {
        this.findings = findings;
        this.diagnostics = new Diagnostics(pages);
    }

    /** The actions for findings in a range, and the one for the whole document. */
    public List<CodeAction> at(ManifestDocument document, Range range, List<String> kinds) {
        Report report = findings.of(document);
        List<CodeAction> actions = new ArrayList<>();
        if (wants(kinds, CodeActionKind.QuickFix)) {
            for (Finding finding : report.findings()) {
                if (overlaps(Diagnostics.range(finding, report.source(), document.buffer()), range)) {
                    fix(finding, report, document).ifPresent(actions::add);
                    excuse(finding, report, document).ifPresent(actions::add);
                }
            }
        }
        if (wants(kinds, FIX_ALL)) {
            all(document).ifPresent(actions::add);
        }
        return actions;
    }

    /** A kind is wanted if it, or one that it belongs to, is named, or if none is. */
    private static boolean wants(List<String> kinds, String kind) {
        return kinds.isEmpty() || kinds.stream().anyMatch(named -> kind.equals(named) || kind.startsWith(named + "."));
    }

    private static boolean overlaps(Range one, Range other) {
        return !before(one.getEnd(), other.getStart()) && !before(other.getEnd(), one.getStart());
    }

    private static boolean before(Position one, Position other) {
        return one.getLine() < other.getLine()
                || (one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter());
    }

    private Optional<CodeAction> fix(Finding finding, Report report, ManifestDocument document) {
        return Optional.ofNullable(finding.fix()).map(fix -> {
            List<TextEdit> edits = fix.edits().stream()
                    .map(edit -> edit(edit, document.buffer()))
                    .toList();
            String title = fix.title().substring(0, 1).toUpperCase(Locale.ROOT)
                    + fix.title().substring(1);
            CodeAction action = action(title, CodeActionKind.QuickFix, document, edits);
            action.setDiagnostics(List.of(diagnostics.of(finding, report.source(), document.buffer())));
            action.setIsPreferred(fix.safe());
            return action;
        });
    }

    /** A comment before the line of a finding, which lacks the reason that only its author knows. */
    private Optional<CodeAction> excuse(Finding finding, Report report, ManifestDocument document) {
        if (finding.isError() || finding.span().line() == 0 || finding.rule().equals(SUPPRESSION)) {
            return Optional.empty();
        }
        TextBuffer buffer = document.buffer();
        int line = report.source().lineStart(finding.span().line());
        if (isInText(document, line)) {
            return Optional.empty();
        }
        String comment = " ".repeat(buffer.indentation(line)) + "# weir: ignore " + finding.rule() + ": \n";
        CodeAction action = action(
                "Ignore " + finding.rule() + " with a comment (write the reason behind it)",
                CodeActionKind.QuickFix,
                document,
                List.of(new TextEdit(buffer.range(line, line), comment)));
        action.setDiagnostics(List.of(diagnostics.of(finding, report.source(), buffer)));
        return Optional.of(action);
    }

    /** Whether a line begins inside a text of many lines, where a comment would be a part of it. */
    private static boolean isInText(ManifestDocument document, int line) {
        return document.outline().at(line).part() instanceof ScalarPart scalar
                && scalar.start() < line
                && line < scalar.end();
    }

    private Optional<CodeAction> all(ManifestDocument document) {
        return SafeFixes.of(document, findings)
                .map(edit -> action("Mend all that needs no second look", FIX_ALL, document, List.of(edit)));
    }

    private static TextEdit edit(Edit edit, TextBuffer buffer) {
        return new TextEdit(buffer.range(edit.start(), edit.end()), edit.replacement());
    }

    private static CodeAction action(String title, String kind, ManifestDocument document, List<TextEdit> edits) {
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(new WorkspaceEdit(Map.of(document.uri(), edits)));
        return action;
    }
}
