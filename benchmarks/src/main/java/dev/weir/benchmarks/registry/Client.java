package dev.weir.benchmarks.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** One connection that is kept, for one thread: the clients of a load must cost less than the server. */
final class Client implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;

    Client(URI server, String token) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        headers = " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /** Reads something; its status. */
    int get(String path) throws IOException {
        out.write(("GET " + path + headers + "\r\n").getBytes(ISO_8859_1));
        return status();
    }

    /** Sends something; its status. */
    int put(String path, byte[] body) throws IOException {
        out.write(("PUT " + path + headers + "Content-Length: " + body.length + "\r\n\r\n").getBytes(ISO_8859_1));
        out.write(body);
        return status();
    }

    private int status() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding:")) {
                throw new IOException("Cannot read an answer without a length");
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
