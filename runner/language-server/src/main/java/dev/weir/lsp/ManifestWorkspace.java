package dev.weir.lsp;

import dev.weir.lsp.finding.Checker;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What clients tell of the folders that they work in. */
final class ManifestWorkspace implements WorkspaceService {

    private final Checker checker;

    ManifestWorkspace(Checker checker) {
        this.checker = checker;
    }

    /** Settings of the editor are none of the server's: those of a project are in its files. */
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {}

    /** Only settings files are watched. */
    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        checker.settingsChanged();
    }
}
