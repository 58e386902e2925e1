package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as an editor meets it: over the standard input and output of a process. */
class LanguageServerTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Project.jar().toString(),
                        "lsp",
                        "--stdio")
                .redirectError(folder.resolve("stderr.txt").toFile())
                .start();
    }

    @Test
    void servesAnEditorUntilItLeaves() throws Exception {
        Process process = start();
        try {
            LanguageServer server = greeted(process);
            String uri = folder.resolve("manifest.yaml").toUri().toString();
            TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
            String text = Files.readString(Project.connector("support-desk", "manifest.yaml"));
            String typed = text.substring(text.indexOf("check:")).replaceFirst("CheckStream", "CheckStreem");

            server.getTextDocumentService()
                    .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "yaml", 1, "streams: [")));
            assertThat(codes(1)).containsExactly("yaml");

            TextDocumentContentChangeEvent change = new TextDocumentContentChangeEvent();
            change.setText(typed);
            server.getTextDocumentService()
                    .didChange(new DidChangeTextDocumentParams(
                            new VersionedTextDocumentIdentifier(uri, 2), List.of(change)));
            assertThat(codes(2)).contains("unknown-type");

            assertThat(answer(server.getTextDocumentService()
                                    .completion(new CompletionParams(document, new Position(1, 10))))
                            .getLeft())
                    .extracting(CompletionItem::getLabel)
                    .contains("CheckStream", "CheckDynamicStream");
            Hover hover = answer(server.getTextDocumentService().hover(new HoverParams(document, new Position(0, 2))));
            assertThat(hover.getContents().getRight().getValue()).startsWith("**check** of DeclarativeSource");

            answer(server.shutdown());
            server.exit();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(folder.resolve("stderr.txt")).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void endsWithItsInput() throws Exception {
        Process process = start();
        try {
            greeted(process);

            process.getOutputStream().close();

            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }

    private LanguageServer greeted(Process process) {
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(new Client(), process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        LanguageServer server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setProcessId((int) ProcessHandle.current().pid());
        assertThat(answer(server.initialize(params)).getServerInfo().getName()).isEqualTo("weir");
        server.initialized(new InitializedParams());
        return server;
    }

    private static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    private List<String> codes(int version) throws InterruptedException {
        PublishDiagnosticsParams found = published.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(found).isNotNull();
        assertThat(found.getVersion()).isEqualTo(version);
        return found.getDiagnostics().stream()
                .map(Diagnostic::getCode)
                .map(code -> code.getLeft())
                .toList();
    }

    private final class Client implements LanguageClient {

        @Override
        public void telemetryEvent(Object object) {}

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics);
        }

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {
            throw new AssertionError(message.getMessage());
        }
    }
}
