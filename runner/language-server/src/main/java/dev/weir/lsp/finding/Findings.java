package dev.weir.lsp.finding;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.validator.Report;
import dev.weir.validator.text.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with documents, a version looked at once while it is the last one. For any number of threads. */
public final class Findings {

    private final Project project;
    private volatile @Nullable Known last;

    private record Known(ManifestDocument document, Report report) {}

    /** The findings in documents of projects. */
    public Findings(Project project) {
        this.project = project;
    }

    /** What is wrong with a version of a document; nothing where it is no manifest. */
    Report of(ManifestDocument document) {
        Known known = last;
        if (known != null && known.document.hasTextOf(document)) {
            return known.report;
        }
        Report report = document.isManifest()
                ? of(document, document.buffer().text())
                : new Report(SourceFile.of(document.uri(), ""), List.of());
        last = new Known(document, report);
        return report;
    }

    /** What would be wrong with a document if it had another text. */
    Report of(ManifestDocument document, String text) {
        String name = document.uri().substring(document.uri().lastIndexOf('/') + 1);
        return project.of(document.uri()).validate(text, name, Project.path(document.uri()));
    }

    /** Forgets what it knows, because settings have changed. */
    void forget() {
        last = null;
    }
}
