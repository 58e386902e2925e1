package dev.weir.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/** What the client can do, as far as that makes a difference. Set once, before anything is asked. */
final class ClientTraits {

    private volatile boolean snippets;
    private volatile boolean watchesFiles;

    void read(InitializeParams params) {
        Optional<ClientCapabilities> all = Optional.ofNullable(params.getCapabilities());
        snippets = all.map(ClientCapabilities::getTextDocument)
                .map(TextDocumentClientCapabilities::getCompletion)
                .map(CompletionCapabilities::getCompletionItem)
                .map(CompletionItemCapabilities::getSnippetSupport)
                .orElse(false);
        watchesFiles = all.map(ClientCapabilities::getWorkspace)
                .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
                .orElse(false);
    }

    /** Whether completions may have places to go on at. */
    boolean takesSnippets() {
        return snippets;
    }

    /** Whether it can be asked to tell of changed files. */
    boolean watchesFiles() {
        return watchesFiles;
    }
}
