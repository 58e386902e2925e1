package dev.weir.lsp;

import dev.weir.lsp.document.OpenDocuments;
import dev.weir.lsp.finding.Checker;
import dev.weir.lsp.finding.Findings;
import dev.weir.lsp.finding.Fixes;
import dev.weir.lsp.finding.Project;
import dev.weir.lsp.finding.RulePages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What a client meets. Wires the parts together. */
final class ManifestServer implements LanguageServer, LanguageClientAware, AutoCloseable {

    /** How long a text has to be left alone before it is looked at. */
    private static final long PAUSE_MILLIS = 150;

    private final String version;
    private final RulePages pages;
    private final Checker checker;
    private final Answers answers;
    private final ManifestTexts texts;
    private final ManifestWorkspace workspace;
    private final ClientTraits client = new ClientTraits();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable LanguageClient remote;
    private volatile boolean tookLeave;

    ManifestServer(Session session) {
        OpenDocuments documents = new OpenDocuments(session.vocabularies().everywhere());
        this.version = session.version();
        this.pages = new RulePages(session.rules());
        Project project = new Project(session.validator(), session.rules().options(), this::complain);
        Findings findings = new Findings(project);
        this.checker = new Checker(
                documents, session.vocabularies(), findings, pages, PAUSE_MILLIS, this::publish, this::failed);
        this.answers = new Answers(documents, this::failed);
        this.texts = new ManifestTexts(documents, checker, answers, new Fixes(findings, pages), client);
        this.workspace = new ManifestWorkspace(checker);
    }

    @Override
    public void connect(LanguageClient languageClient) {
        remote = languageClient;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        client.read(params);
        Integer process = params.getProcessId();
        if (process != null) {
            ProcessHandle.of(process)
                    .ifPresent(handle -> handle.onExit().thenRun(this::exit).exceptionally(failure -> {
                        failed("the client's process", failure);
                        return null;
                    }));
        }
        return CompletableFuture.completedFuture(
                new InitializeResult(Capabilities.all(), new ServerInfo("weir", version)));
    }

    @Override
    public void initialized(InitializedParams params) {
        LanguageClient present = remote;
        if (present != null && client.watchesFiles()) {
            present.registerCapability(Capabilities.settingsFiles()).exceptionally(failure -> {
                failed("watching files", failure);
                return null;
            });
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        tookLeave = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        end.countDown();
    }

    /** What is told is told the same, whatever is traced. */
    @Override
    public void setTrace(SetTraceParams params) {}

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }

    /** Waits until the client is gone; whether it took leave before. Ends early, with the thread interrupted, if that is asked for. */
    boolean awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return tookLeave;
    }

    private void publish(PublishDiagnosticsParams found) {
        LanguageClient present = remote;
        if (present != null) {
            present.publishDiagnostics(found);
        }
    }

    private void complain(String message) {
        LanguageClient present = remote;
        if (present != null) {
            present.showMessage(new MessageParams(MessageType.Warning, message));
        }
    }

    /** Something went wrong that should not have: told to who looks into the client's log. */
    void failed(String what, Throwable failure) {
        LanguageClient present = remote;
        if (present != null) {
            present.logMessage(new MessageParams(MessageType.Error, Failure.described(what, failure)));
        }
    }

    @Override
    public void close() {
        checker.close();
        answers.close();
        pages.close();
    }
}
