package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Bytes that a thread of its own fetches before they are needed, so many arrays ahead. */
final class ReadAhead implements AutoCloseable {

    /** Gives one array after the other; null behind the last. */
    interface Source {
        byte @Nullable [] next() throws IOException;
    }

    private record Fetched(
            byte @Nullable [] bytes, @Nullable Exception failure) {}

    private final BlockingQueue<Fetched> queue;
    private final Thread thread;

    ReadAhead(int ahead, Source source) {
        queue = new ArrayBlockingQueue<>(ahead);
        thread = new Thread(() -> fetch(source), "fetch");
        thread.setDaemon(true);
        thread.start();
    }

    private void fetch(Source source) {
        try {
            try {
                byte[] bytes;
                do {
                    bytes = source.next();
                    queue.put(new Fetched(bytes, null));
                } while (bytes != null);
            } catch (InterruptedIOException e) {
                Thread.currentThread().interrupt(); // closed: the rest is not wanted
            } catch (IOException | RuntimeException e) {
                queue.put(new Fetched(null, e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    byte @Nullable [] next() throws IOException {
        try {
            Fetched fetched = queue.take();
            if (fetched.failure() != null) {
                throw new IOException("Cannot fetch: " + fetched.failure().getMessage(), fetched.failure());
            }
            return fetched.bytes();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
