package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An API that answers with one large report, in the form that the path names; it is made while it is sent. */
final class ReportsApi implements AutoCloseable {

    private static final String NOTE = "a note of some length, ".repeat(40);

    private final long bytes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Reports of about so many bytes, unpacked. */
    ReportsApi(long bytes) throws IOException {
        this.bytes = bytes;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many records a report has. */
    long records() {
        return bytes / NOTE.length();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = exchange.getRequestURI().getPath().substring(1);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 64 * 1024)) {
            switch (form) {
                case "gzip" -> gzip(out);
                case "zip" -> zip(out);
                default -> write(form, out);
            }
        }
    }

    private void gzip(OutputStream out) throws IOException {
        try (GZIPOutputStream packed = new GZIPOutputStream(out, 64 * 1024) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            write("csv", packed);
        }
    }

    private void zip(OutputStream out) throws IOException {
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.setLevel(Deflater.BEST_SPEED);
            packed.putNextEntry(new ZipEntry("report.jsonl"));
            write("jsonl", packed);
        }
    }

    private void write(String form, OutputStream out) throws IOException {
        out.write(head(form).getBytes(UTF_8));
        for (long id = 0; id < records(); id++) {
            out.write(record(form, id).getBytes(UTF_8));
        }
        out.write(tail(form).getBytes(UTF_8));
    }

    private static String head(String form) {
        return switch (form) {
            case "csv", "file" -> "id,note\n";
            case "json", "items" -> "{\"data\":[{\"id\":\"-\"}";
            case "xml" -> "<data>\n";
            default -> "";
        };
    }

    private static String record(String form, long id) {
        return switch (form) {
            case "csv", "file" -> id + ",\"" + NOTE + "\"\n";
            case "json", "items" -> ",{\"id\":\"" + id + "\",\"note\":\"" + NOTE + "\"}";
            case "jsonl" -> "{\"id\":\"" + id + "\",\"note\":\"" + NOTE + "\"}\n";
            case "xml" -> "  <order id='" + id + "'><note>" + NOTE + "</note></order>\n";
            default -> NOTE + "\n";
        };
    }

    private static String tail(String form) {
        return switch (form) {
            case "json", "items" -> "]}";
            case "xml" -> "</data>";
            default -> "";
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
