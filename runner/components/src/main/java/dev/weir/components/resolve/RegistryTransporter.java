package dev.weir.components.resolve;

import dev.weir.components.registry.Downloads;
import dev.weir.components.registry.MissingException;
import dev.weir.components.registry.Registry;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.spi.connector.transport.AbstractTransporter;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.TransportListener;
import org.eclipse.aether.transfer.TransferCancelledException;

/** Lets maven-resolver read registries by the one door to them, and notes where files came from. For any number of threads. */
final class RegistryTransporter extends AbstractTransporter {

    /** POMs, metadata and checksums; the largest public POM has a tenth of it. */
    private static final long MOST_TEXT = 4 << 20;

    /** Files that one locking may ask for; a graph of a thousand artifacts takes less. */
    private static final int MOST_FILES = 10_000;

    private final Downloads downloads;
    private final Registry registry;
    private final Map<String, Registry> origins;
    private final AtomicInteger asked;

    RegistryTransporter(Downloads downloads, Registry registry, Map<String, Registry> origins, AtomicInteger asked) {
        this.downloads = downloads;
        this.registry = registry;
        this.origins = origins;
        this.asked = asked;
    }

    @Override
    public int classify(Throwable error) {
        return error instanceof MissingException ? ERROR_NOT_FOUND : ERROR_OTHER;
    }

    @Override
    protected void implPeek(PeekTask task) throws IOException {
        copy(task.getLocation().getPath(), OutputStream.nullOutputStream());
    }

    @Override
    protected void implGet(GetTask task) throws IOException, TransferCancelledException {
        String path = task.getLocation().getPath();
        task.getListener().transportStarted(0, -1);
        try (OutputStream out = new Heard(task.newOutputStream(), task.getListener())) {
            copy(path, out);
        }
        origins.putIfAbsent(path, registry);
    }

    private void copy(String path, OutputStream to) throws IOException {
        if (asked.incrementAndGet() > MOST_FILES) {
            throw new IOException("more than " + MOST_FILES + " files were asked for");
        }
        downloads.copy(registry, path, path.endsWith(".jar") ? Long.MAX_VALUE : MOST_TEXT, to);
    }

    @Override
    protected void implPut(PutTask task) {
        throw new UnsupportedOperationException("Cannot publish: locking only reads (publish with mvn deploy)");
    }

    @Override
    protected void implClose() {
        // Nothing is kept open.
    }

    /** Tells of what is written, as checksums are made of that. */
    private static final class Heard extends FilterOutputStream {

        private final TransportListener listener;

        Heard(OutputStream out, TransportListener listener) {
            super(out);
            this.listener = listener;
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
            try {
                listener.transportProgressed(ByteBuffer.wrap(bytes, start, length));
            } catch (TransferCancelledException e) {
                throw new IOException(e);
            }
        }
    }
}
