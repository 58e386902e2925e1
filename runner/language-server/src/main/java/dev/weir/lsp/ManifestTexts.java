package dev.weir.lsp;

import dev.weir.lsp.complete.Completions;
import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.document.OpenDocuments;
import dev.weir.lsp.finding.Checker;
import dev.weir.lsp.finding.Fixes;
import dev.weir.lsp.hover.Hovers;
import dev.weir.lsp.navigate.Navigation;
import dev.weir.lsp.navigate.Renames;
import dev.weir.lsp.navigate.Symbols;
import dev.weir.validator.settings.SettingsFile;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What clients ask and tell of documents. */
final class ManifestTexts implements TextDocumentService {

    private final OpenDocuments documents;
    private final Checker checker;
    private final Answers answers;
    private final Completions completions;
    private final Hovers hovers;
    private final Navigation navigation;
    private final Symbols symbols;
    private final Fixes fixes;
    private final ClientTraits client;

    ManifestTexts(OpenDocuments documents, Checker checker, Answers answers, Fixes fixes, ClientTraits client) {
        this.documents = documents;
        this.checker = checker;
        this.answers = answers;
        this.completions = new Completions();
        this.hovers = new Hovers();
        this.navigation = new Navigation();
        this.symbols = new Symbols();
        this.fixes = fixes;
        this.client = client;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem opened = params.getTextDocument();
        documents.open(opened.getUri(), opened.getVersion(), opened.getText());
        checker.changed(opened.getUri());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        documents.change(uri, params.getTextDocument().getVersion(), params.getContentChanges());
        checker.changed(uri);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        documents.close(uri);
        checker.closed(uri);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        if (params.getTextDocument().getUri().endsWith("/" + SettingsFile.NAME)) {
            checker.settingsChanged();
        }
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return answers.about(
                uri(params),
                Either.forLeft(List.of()),
                document -> Either.forLeft(completions.at(document, offset(document, params), client.takesSnippets())));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return answers.about(uri(params), null, document -> hovers.at(document, offset(document, params)));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return answers.about(
                uri(params),
                Either.forLeft(List.of()),
                document -> Either.forLeft(navigation.definition(document, offset(document, params))));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean declaration = params.getContext() != null && params.getContext().isIncludeDeclaration();
        return answers.about(
                uri(params),
                List.of(),
                document -> navigation.references(document, offset(document, params), declaration));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return answers.about(uri(params), null, document -> {
            PrepareRenameResult name = Renames.prepare(document, offset(document, params));
            return name == null ? null : Either3.forSecond(name);
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return answers.about(
                uri(params), null, document -> Renames.rename(document, offset(document, params), params.getNewName()));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return answers.about(
                params.getTextDocument().getUri(),
                List.of(),
                document -> symbols.of(document).stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        List<String> kinds = params.getContext().getOnly() == null
                ? List.of()
                : params.getContext().getOnly();
        return answers.about(
                params.getTextDocument().getUri(),
                List.of(),
                document -> fixes.at(document, params.getRange(), kinds).stream()
                        .map(Either::<Command, CodeAction>forRight)
                        .toList());
    }

    private static String uri(TextDocumentPositionParams params) {
        return params.getTextDocument().getUri();
    }

    private static int offset(ManifestDocument document, TextDocumentPositionParams params) {
        return document.buffer().offset(params.getPosition());
    }
}
