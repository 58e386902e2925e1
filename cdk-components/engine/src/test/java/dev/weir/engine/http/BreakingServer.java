package dev.weir.engine.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that announces a thousand bytes, sends a few and closes the connection. */
final class BreakingServer implements AutoCloseable {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"ok\":";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();

    BreakingServer() throws IOException {
        Thread thread = new Thread(this::serve, "breaking-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connections.incrementAndGet();
                connection.getInputStream().read(new byte[8192]);
                connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
