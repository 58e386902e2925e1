package dev.weir.conformance.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * HTTP/1.1 as it comes over the wire: nothing of a request is refused or rewritten, and nothing of an answer either, which the server of the JDK does. A
 * thread serves a connection until its other end closes it.
 */
final class HttpWire implements AutoCloseable {

    /** Answers requests. Called by several threads. */
    interface Answers {
        Sent to(Received request);
    }

    /**
     * What came.
     *
     * @param headers the headers, by their names in lower case
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Received(String method, String target, Map<String, String> headers, byte[] body) {}

    /**
     * What is answered.
     *
     * @param announced the length that is announced; if the body is shorter, the connection breaks off behind it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sent(int status, Map<String, String> headers, byte[] body, long announced) {

        /** The connection breaks off instead. */
        static final Sent NOTHING = new Sent(0, Map.of(), new byte[0], 0);
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Answers answers;

    HttpWire(Answers answers) throws IOException {
        this.answers = answers;
        start("case-api", this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket connection = server.accept();
                connections.add(connection);
                start("case-api-connection", () -> serve(connection));
            }
        } catch (IOException closed) {
            assert server.isClosed() : closed;
        }
    }

    /** The other end may go away at any time, which is no failure of this one. */
    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                String line = line(in);
                goesOn = !line.isEmpty() && write(answers.to(received(line, in)), connection.getOutputStream());
            }
        } catch (IOException gone) {
            assert connection.isClosed() : gone;
        } finally {
            connections.remove(connection);
        }
    }

    private static Received received(String line, InputStream in) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, header.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        }
        int first = line.indexOf(' ');
        String target = line.substring(first + 1, line.lastIndexOf(' '));
        return new Received(line.substring(0, first), target, headers, body(headers, in));
    }

    private static byte[] body(Map<String, String> headers, InputStream in) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            throw new IOException("no client of ours sends chunks");
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }

    /** A line without its end; empty at the end of the connection. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString().strip();
    }

    private static boolean write(Sent answer, OutputStream out) throws IOException {
        if (answer == Sent.NOTHING) {
            return false;
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Recorded\r\n");
        answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("Content-Length: " + answer.announced() + "\r\n\r\n");
        out.write(head.toString().getBytes(ISO_8859_1));
        out.write(answer.body());
        out.flush();
        return answer.announced() <= answer.body().length;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
