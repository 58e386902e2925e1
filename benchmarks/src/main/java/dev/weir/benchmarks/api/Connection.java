package dev.weir.benchmarks.api;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One connection of a client: requests that follow each other, on a thread of its own. */
final class Connection implements Runnable {

    private static final String END = "\r\n\r\n";

    private final SocketChannel channel;
    private final Endpoint root;
    private final LongAdder sent;
    private final ConcurrentMap<String, byte[]> compressed;
    private final ByteBuffer received = ByteBuffer.allocate(1 << 16).limit(0);

    Connection(SocketChannel channel, Endpoint root, LongAdder sent, ConcurrentMap<String, byte[]> compressed) {
        this.channel = channel;
        this.root = root;
        this.sent = sent;
        this.compressed = compressed;
    }

    static ConcurrentMap<String, byte[]> compressedBodies() {
        return new ConcurrentHashMap<>();
    }

    @Override
    public void run() {
        try (channel) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            for (String head = head(); head != null; head = head()) {
                answer(head);
            }
        } catch (IOException e) {
            System.err.println("A client left in the middle: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The lines of the next request; null if the client ended the connection. */
    private @Nullable String head() throws IOException {
        while (true) {
            String text = new String(
                    received.array(), received.position(), received.remaining(), StandardCharsets.ISO_8859_1);
            int end = text.indexOf(END);
            if (end >= 0) {
                received.position(received.position() + end + END.length());
                return text.substring(0, end);
            }
            if (!receive()) {
                return null;
            }
        }
    }

    private boolean receive() throws IOException {
        received.compact();
        int length = channel.read(received);
        received.flip();
        if (length < 0 && received.hasRemaining()) {
            throw new EOFException("the request is not complete");
        }
        return length >= 0;
    }

    private void answer(String head) throws IOException, InterruptedException {
        String[] line = head.substring(0, (head + "\r").indexOf('\r')).split(" ", -1);
        String headers = head.toLowerCase(Locale.ROOT);
        pass(Integer.parseInt(header(headers, "content-length", "0")));
        boolean takesGzip = header(headers, "accept-encoding", "").contains("gzip");
        Request request = Request.of(line[0], line[1], header(headers, "host", ""), takesGzip);
        if (request.latency() > 0) {
            Thread.sleep(request.latency());
        }
        Answer answer = root.answer(request);
        if (request.gzip()) {
            byte[] body = compressed.computeIfAbsent(line[1], url -> answer.compressed());
            send(
                    new Answer(answer.status(), answer.type(), List.of(ByteBuffer.wrap(body))),
                    "Content-Encoding: gzip\r\n");
        } else {
            send(answer, "");
        }
    }

    private void pass(int bodyLength) throws IOException {
        for (int left = bodyLength; left > 0; ) {
            int here = Math.min(left, received.remaining());
            received.position(received.position() + here);
            left -= here;
            if (left > 0 && !receive()) {
                throw new EOFException("the request's body is not complete");
            }
        }
    }

    private static String header(String headers, String name, String otherwise) {
        int at = headers.indexOf("\r\n" + name + ":");
        if (at < 0) {
            return otherwise;
        }
        int start = at + name.length() + 3;
        int end = headers.indexOf("\r\n", start);
        return headers.substring(start, end < 0 ? headers.length() : end).strip();
    }

    private void send(Answer answer, String header) throws IOException {
        long length = answer.length();
        String head = "HTTP/1.1 " + answer.status() + "\r\nContent-Type: " + answer.type() + "\r\n" + header
                + "Content-Length: " + length + "\r\n\r\n";
        ByteBuffer[] parts = new ByteBuffer[answer.parts().size() + 1];
        parts[0] = ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 1; i < parts.length; i++) {
            parts[i] = answer.parts().get(i - 1);
        }
        for (long left = length + parts[0].remaining(); left > 0; ) {
            left -= channel.write(parts);
        }
        sent.add(length);
    }
}
