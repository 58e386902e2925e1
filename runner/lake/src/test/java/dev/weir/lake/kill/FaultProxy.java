package dev.weir.lake.kill;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A network between a client and S3 in which things go wrong. */
final class FaultProxy implements AutoCloseable {

    private static final long SLOW_MILLIS = 700;

    private final URI target;
    private final Function<HttpMessage, Fault> faults;
    private final ServerSocket listener;
    private final AtomicInteger faulty = new AtomicInteger();

    /** What happens to a request. */
    enum Fault {
        /** It is answered. */
        NONE,
        /** The connection is reset before it gets there. */
        RESET,
        /** It is carried out, and the connection is reset before the answer comes. */
        LOST_ANSWER,
        /** It is not carried out, and answered by 500. */
        ERROR,
        /** It is carried out, and answered by 500. */
        ERROR_AFTERWARDS,
        /** It is not carried out, and answered by 503. */
        SLOW_DOWN,
        /** The answer comes late, perhaps too late. */
        SLOW,
        /** The second half of the answer does not come. */
        TRUNCATED,
        /** It is not carried out, and answered by 200 with an error in it, as S3 does when it completes an upload. */
        FALSE_SUCCESS,
        /** It is not carried out, and answered by 409, as S3 does when two writers put if absent at once. */
        COLLISION
    }

    FaultProxy(URI target, Function<HttpMessage, Fault> faults) throws IOException {
        this.target = target;
        this.faults = faults;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** How many requests something happened to. */
    int faulty() {
        return faulty.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Serves a connection until one of its sides ends it. */
    private void serve(Socket client) {
        try (client) {
            InputStream requests = new BufferedInputStream(client.getInputStream());
            OutputStream answers = client.getOutputStream();
            HttpMessage request = HttpMessage.request(requests, answers);
            while (request != null && answer(request, client, answers)) {
                request = HttpMessage.request(requests, answers);
            }
        } catch (IOException e) {
            reset(client);
        }
    }

    private boolean answer(HttpMessage request, Socket client, OutputStream answers) throws IOException {
        Fault fault = faults.apply(request);
        faulty.addAndGet(fault == Fault.NONE ? 0 : 1);
        byte[] answer = switch (fault) {
            case NONE, SLOW, TRUNCATED -> forward(request).bytes();
            case RESET -> new byte[0];
            case LOST_ANSWER -> Arrays.copyOf(forward(request).bytes(), 0);
            case ERROR -> HttpMessage.error(500, "InternalError", request).bytes();
            case ERROR_AFTERWARDS -> {
                forward(request);
                yield HttpMessage.error(500, "InternalError", request).bytes();
            }
            case SLOW_DOWN -> HttpMessage.error(503, "SlowDown", request).bytes();
            case FALSE_SUCCESS ->
                HttpMessage.error(200, "InternalError", request).bytes();
            case COLLISION ->
                HttpMessage.error(409, "ConditionalRequestConflict", request).bytes();
        };
        if (answer.length == 0) {
            reset(client);
            return false;
        }
        if (fault == Fault.SLOW) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.floorMod(request.hashCode(), SLOW_MILLIS)));
        }
        answers.write(answer, 0, fault == Fault.TRUNCATED ? answer.length / 2 : answer.length);
        answers.flush();
        return fault != Fault.TRUNCATED;
    }

    private HttpMessage forward(HttpMessage request) throws IOException {
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            server.getOutputStream().write(request.bytes());
            server.getOutputStream().flush();
            return HttpMessage.answer(new BufferedInputStream(server.getInputStream()), request);
        }
    }

    private static void reset(Socket client) {
        try {
            client.setSoLinger(true, 0);
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
