package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.lsp.finding.Vocabularies;
import dev.weir.manifest.Vocabulary;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.validator.RuleBook;
import dev.weir.validator.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A client that talks to a server in the same process through pipes, as an editor does. */
final class Editor implements LanguageClient, AutoCloseable {

    static final String URI = "file:///work/manifest.yaml";

    /** Stands in texts for the cursor. */
    private static final char CURSOR = '¦';

    private static final int PATIENCE_SECONDS = 60;
    private static final ClassLoader LOADER = Editor.class.getClassLoader();
    private static final Descriptors DESCRIPTORS = Descriptors.load(LOADER);

    private final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final PipedOutputStream toServer = new PipedOutputStream();
    private final LanguageServer server;
    private final Future<Void> listening;
    private int version;

    private Editor() {
        this(Vocabulary.of(DESCRIPTORS));
    }

    private Editor(Vocabulary.Source components) {
        try {
            PipedInputStream serverIn = new PipedInputStream(toServer, 1 << 16);
            PipedInputStream fromServer = new PipedInputStream(1 << 16);
            PipedOutputStream serverOut = new PipedOutputStream(fromServer);
            Vocabularies known = new Vocabularies(DESCRIPTORS, components);
            Session session = new Session(known, Validator.of(known, LOADER), RuleBook.of(LOADER), "1.2.3");
            Thread thread = new Thread(() -> ended.complete(session.run(serverIn, serverOut)), "server");
            thread.setDaemon(true);
            thread.start();
            Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, fromServer, toServer);
            listening = launcher.startListening();
            server = launcher.getRemoteProxy();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A client that takes snippets, and a server that was greeted. */
    static Editor started() {
        Editor editor = new Editor();
        editor.initialize(true);
        return editor;
    }

    /** With a component type for those manifests that ask for artifacts. */
    static Editor withArtifacts(Descriptor of) {
        Vocabulary known = new Vocabulary(DESCRIPTORS.and(List.of(of)), List.of());
        Editor editor = new Editor((manifest, file) ->
                DeclaredComponents.in(manifest.root()).areAny() ? known : new Vocabulary(DESCRIPTORS, List.of()));
        editor.initialize(true);
        return editor;
    }

    static Editor withoutSnippets() {
        Editor editor = new Editor();
        editor.initialize(false);
        return editor;
    }

    static Editor notGreeted() {
        return new Editor();
    }

    InitializeResult initialize(boolean snippets) {
        CompletionItemCapabilities items = new CompletionItemCapabilities();
        items.setSnippetSupport(snippets);
        TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
        texts.setCompletion(new CompletionCapabilities(items));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(texts);
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        InitializeResult result = answer(server.initialize(params));
        server.initialized(new InitializedParams());
        return result;
    }

    /** The manifest of the tests. */
    static String shop() {
        try (InputStream in = Objects.requireNonNull(Editor.class.getResourceAsStream("shop.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    LanguageServer server() {
        return server;
    }

    static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    void open(String uri, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "yaml", ++version, text)));
    }

    /** Opens a text without its cursor sign, and says where that was. */
    Position openAt(String text) {
        int cursor = text.indexOf(CURSOR);
        assertThat(cursor).as("the cursor in the text").isNotNegative();
        open(URI, text.substring(0, cursor) + text.substring(cursor + 1));
        return positionIn(text, cursor);
    }

    static Position positionIn(String text, int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (before.lastIndexOf('\n') + 1));
    }

    void change(Range range, String text) {
        TextDocumentContentChangeEvent change = new TextDocumentContentChangeEvent();
        change.setRange(range);
        change.setText(text);
        change(change);
    }

    void replaceAll(String text) {
        TextDocumentContentChangeEvent change = new TextDocumentContentChangeEvent();
        change.setText(text);
        change(change);
    }

    private void change(TextDocumentContentChangeEvent change) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(URI, ++version), List.of(change)));
    }

    void close(String uri) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    int version() {
        return version;
    }

    List<CompletionItem> complete(Position position) {
        return answer(server.getTextDocumentService()
                        .completion(new CompletionParams(new TextDocumentIdentifier(URI), position)))
                .getLeft();
    }

    /** What is offered at the cursor of a text, by labels. */
    List<String> labels(String text) {
        return complete(openAt(text)).stream().map(CompletionItem::getLabel).toList();
    }

    /** What is written if a label is chosen at the cursor of a text. */
    String written(String text, String label) {
        return complete(openAt(text)).stream()
                .filter(item -> item.getLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + label + "' is not offered"))
                .getTextEdit()
                .getLeft()
                .getNewText();
    }

    /** What was found in the present version of a document. */
    List<Diagnostic> findings(String uri) {
        List<PublishDiagnosticsParams> others = new ArrayList<>();
        while (true) {
            PublishDiagnosticsParams found = next();
            boolean present = found.getVersion() == null || found.getVersion() == version;
            if (found.getUri().equals(uri) && present) {
                return found.getDiagnostics();
            }
            others.add(found);
            assertThat(others).as("findings of other versions").hasSizeLessThan(10_000);
        }
    }

    PublishDiagnosticsParams next() {
        return next(published, "findings");
    }

    String nextShown() {
        return next(shown, "a message");
    }

    private static <T> T next(LinkedBlockingQueue<T> queue, String what) {
        try {
            T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as(what).isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the server could not do. */
    List<String> logged() {
        return logged;
    }

    /** Takes leave; whether the server says that it was done properly. */
    boolean leave() {
        answer(server.shutdown());
        server.exit();
        return answer(ended);
    }

    /** Waits for the end of the server; whether it was left properly. */
    boolean ended() {
        return answer(ended);
    }

    /** Goes without a word. */
    boolean vanish() throws IOException {
        toServer.close();
        return answer(ended);
    }

    @Override
    public void close() {
        server.exit();
        answer(ended);
        listening.cancel(true);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void showMessage(MessageParams message) {
        shown.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        logged.add(message.getMessage());
    }
}
