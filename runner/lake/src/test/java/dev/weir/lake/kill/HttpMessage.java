package dev.weir.lake.kill;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request or an answer of HTTP/1.1, byte for byte.
 *
 * @param head the first line and the headers, with the empty line
 * @param body what follows, as it was sent
 */
record HttpMessage(String head, byte[] body) {

    private static final int HEX = 16;

    /** The next request of a connection; null at its end. */
    static @Nullable HttpMessage request(InputStream from, OutputStream answers) throws IOException {
        String head = head(from);
        if (head == null) {
            return null;
        }
        if ("100-continue".equalsIgnoreCase(header(head, "expect"))) {
            answers.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            answers.flush();
        }
        String length = header(head, "content-length");
        return new HttpMessage(head, length == null ? new byte[0] : exactly(from, Integer.parseInt(length)));
    }

    /** The answer to a request, which ends its connection if it does not say how long it is. */
    static HttpMessage answer(InputStream from, HttpMessage request) throws IOException {
        String head = head(from);
        while (head != null && head.startsWith("HTTP/1.1 100")) {
            head = head(from);
        }
        if (head == null) {
            throw new EOFException("no answer");
        }
        String length = header(head, "content-length");
        if (request.head().startsWith("HEAD ") || head.matches("(?s)HTTP/1.1 (204|304) .*")) {
            return new HttpMessage(head, new byte[0]);
        }
        if ("chunked".equalsIgnoreCase(header(head, "transfer-encoding"))) {
            return new HttpMessage(head, chunks(from));
        }
        return new HttpMessage(head, length == null ? from.readAllBytes() : exactly(from, Integer.parseInt(length)));
    }

    private static @Nullable String head(InputStream from) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (true) {
            String line = line(from);
            if (line == null) {
                return null;
            }
            head.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
            if (line.equals("\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
    }

    private static @Nullable String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next >= 0; next = from.read()) {
            line.append((char) next);
            if (next == '\n') {
                return line.toString();
            }
        }
        return null;
    }

    private static byte[] chunks(InputStream from) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            String size = line(from);
            if (size == null) {
                throw new EOFException("cut off");
            }
            all.writeBytes(size.getBytes(StandardCharsets.ISO_8859_1));
            int length = Integer.parseInt(size.strip(), HEX);
            all.writeBytes(exactly(from, length + 2));
            if (length == 0) {
                return all.toByteArray();
            }
        }
    }

    private static byte[] exactly(InputStream from, int length) throws IOException {
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("cut off");
        }
        return bytes;
    }

    private static @Nullable String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    /** A header's value; null if there is none. */
    @Nullable
    String header(String name) {
        return header(head, name);
    }

    /** Everything. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** An answer of S3 that says what is wrong. */
    static HttpMessage error(int status, String code, HttpMessage request) {
        byte[] body = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code
                        + "</Code><Message>It was to fail" + "</Message><RequestId>1</RequestId></Error>")
                .getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Fault\r\nContent-Type: application/xml\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        return new HttpMessage(head, request.head().startsWith("HEAD ") ? new byte[0] : body);
    }
}
