package dev.weir.lsp;

import dev.weir.lsp.finding.Vocabularies;
import dev.weir.validator.RuleBook;
import dev.weir.validator.Validator;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * A conversation with a client, from its first word to its last.
 *
 * @param vocabularies the component types of manifests, those of artifacts among them; the validator asks them
 * @param validator    the validator of a project that says nothing of rules
 * @param rules        the pages of the validator's rules
 * @param version      what the server calls its version
 */
public record Session(Vocabularies vocabularies, Validator validator, RuleBook rules, String version) {

    /**
     * Answers a client until it takes leave or is gone. May be interrupted.
     *
     * @return whether the client took leave as the protocol has it: with {@code shutdown} before {@code exit}
     */
    public boolean run(InputStream in, OutputStream out) {
        return run(in, out, line -> {});
    }

    /**
     * Answers a client until it takes leave or is gone. May be interrupted.
     *
     * @param said takes what is wrong with the conversation itself, a line each
     * @return whether the client took leave as the protocol has it: with {@code shutdown} before {@code exit}
     */
    public boolean run(InputStream in, OutputStream out, Consumer<String> said) {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "weir-lsp");
            thread.setDaemon(true);
            return thread;
        });
        ManifestServer server = new ManifestServer(this);
        try (server;
                Complaints complaints = new Complaints(said, server::exit)) {
            Launcher<LanguageClient> launcher = new LSPLauncher.Builder<LanguageClient>()
                    .setLocalService(server)
                    .setRemoteInterface(LanguageClient.class)
                    .setInput(in)
                    .setOutput(out)
                    .setExecutorService(threads)
                    .wrapMessages(new Manners()::before)
                    .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            threads.execute(() -> awaitEnd(listening, server, said));
            return server.awaitEnd();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Nothing comes any more: the client is gone. */
    private static void awaitEnd(Future<Void> listening, ManifestServer server, Consumer<String> said) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            said.accept("Cannot read messages: " + (e.getCause() == null ? e : e.getCause()));
            server.failed("the connection", e);
        } finally {
            server.exit();
        }
    }
}
