package dev.weir.lsp;

import dev.weir.lsp.finding.Fixes;
import dev.weir.validator.settings.SettingsFile;
import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the server can do. */
final class Capabilities {

    /** What a word can begin behind, besides letters. */
    private static final List<String> TRIGGERS = List.of(" ", ":", "-", "#", "/", "'", "\"", "[", "|", ".", "{", "$");

    private Capabilities() {}

    static ServerCapabilities all() {
        ServerCapabilities capabilities = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        capabilities.setTextDocumentSync(sync);
        capabilities.setCompletionProvider(new CompletionOptions(false, TRIGGERS));
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        capabilities.setReferencesProvider(true);
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setRenameProvider(new RenameOptions(true));
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix, Fixes.FIX_ALL)));
        return capabilities;
    }

    /** The wish to be told when a project says something else of rules. */
    static RegistrationParams settingsFiles() {
        FileSystemWatcher watcher = new FileSystemWatcher(Either.forLeft("**/" + SettingsFile.NAME));
        return new RegistrationParams(List.of(new Registration(
                "weir-settings",
                "workspace/didChangeWatchedFiles",
                new DidChangeWatchedFilesRegistrationOptions(List.of(watcher)))));
    }
}
