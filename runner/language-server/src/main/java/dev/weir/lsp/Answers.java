package dev.weir.lsp;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.document.OpenDocuments;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about documents in the background, each of the version that was there when it was asked. A question that is taken
 * back is not answered; one whose answer fails is answered with nothing, and the failure is told apart.
 */
final class Answers implements AutoCloseable {

    private static final int THREADS = 2;

    private final OpenDocuments documents;
    private final BiConsumer<String, Throwable> failures;
    private final ExecutorService background = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "weir-lsp-answer");
        thread.setDaemon(true);
        return thread;
    });

    Answers(OpenDocuments documents, BiConsumer<String, Throwable> failures) {
        this.documents = documents;
        this.failures = failures;
    }

    /**
     * The answer to a question about a document.
     *
     * @param nothing the answer where the document is not open, or is no manifest
     */
    <T> CompletableFuture<T> about(String uri, @Nullable T nothing, Function<ManifestDocument, @Nullable T> question) {
        Optional<ManifestDocument> document = documents.find(uri).filter(ManifestDocument::isManifest);
        if (document.isEmpty()) {
            return CompletableFuture.completedFuture(nothing);
        }
        return CompletableFutures.computeAsync(background, cancellation -> {
            cancellation.checkCanceled();
            T answer = answer(document.get(), nothing, question);
            cancellation.checkCanceled();
            return answer;
        });
    }

    private <T> @Nullable T answer(
            ManifestDocument document, @Nullable T nothing, Function<ManifestDocument, @Nullable T> question) {
        try {
            return question.apply(document);
        } catch (CancellationException | ResponseErrorException meant) {
            throw meant;
        } catch (RuntimeException | StackOverflowError e) {
            failures.accept(document.uri(), e);
            return nothing;
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
