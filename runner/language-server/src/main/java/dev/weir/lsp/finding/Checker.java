package dev.weir.lsp.finding;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.document.OpenDocuments;
import dev.weir.validator.Report;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Looks at documents in the background when nobody has changed them for a moment, and tells the client what is wrong with them. What was
 * found in a version that is no longer there is not told. For any number of threads.
 */
public final class Checker implements AutoCloseable {

    private final OpenDocuments documents;
    private final Vocabularies vocabularies;
    private final Findings findings;
    private final Diagnostics diagnostics;
    private final long pauseMillis;
    private final Consumer<PublishDiagnosticsParams> client;
    private final BiConsumer<String, Throwable> failures;
    private final Map<String, Future<?>> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "weir-lsp-check");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A checker of open documents.
     *
     * @param pauseMillis how long a document has to be left alone
     * @param client      takes the findings
     * @param failures    takes what should not have happened, with the document that it happened to
     */
    public Checker(
            OpenDocuments documents,
            Vocabularies vocabularies,
            Findings findings,
            RulePages pages,
            long pauseMillis,
            Consumer<PublishDiagnosticsParams> client,
            BiConsumer<String, Throwable> failures) {
        this.documents = documents;
        this.vocabularies = vocabularies;
        this.findings = findings;
        this.diagnostics = new Diagnostics(pages);
        this.pauseMillis = pauseMillis;
        this.client = client;
        this.failures = failures;
    }

    /** A document was opened or changed. */
    public void changed(String uri) {
        Future<?> before = waiting.put(uri, background.schedule(() -> check(uri), pauseMillis, TimeUnit.MILLISECONDS));
        if (before != null) {
            before.cancel(false);
        }
    }

    /** What projects say of rules has changed. */
    public void settingsChanged() {
        findings.forget();
        documents.all().forEach(document -> changed(document.uri()));
    }

    /** A document was closed: nothing is wrong with it any more. */
    public void closed(String uri) {
        Future<?> before = waiting.remove(uri);
        if (before != null) {
            before.cancel(false);
        }
        client.accept(new PublishDiagnosticsParams(uri, List.of()));
    }

    private void check(String uri) {
        documents.find(uri).ifPresent(document -> {
            try {
                Report report = findings.of(document);
                documents.learn(uri, vocabularies.of(document));
                publish(document, report);
            } catch (RuntimeException | StackOverflowError e) {
                failures.accept(uri, e);
            }
        });
    }

    private void publish(ManifestDocument document, Report report) {
        PublishDiagnosticsParams found = new PublishDiagnosticsParams(
                document.uri(), diagnostics.of(report, document.buffer()), document.version());
        if (documents.isPresent(document)) {
            client.accept(found);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
