package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An API for manifests of all levels, which remembers what it was asked with all that a manifest can put into a request. */
final class LevelsApi implements ShopApi.Reply {

    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** All requests: method, path, query, the headers that a manifest gave, and body; sorted, as slices are read at the same time. */
    List<String> requests() {
        return requests.stream().sorted().toList();
    }

    @Override
    public void to(HttpExchange exchange) throws IOException {
        String uri = String.valueOf(exchange.getRequestURI());
        TreeMap<String, List<String>> headers = new TreeMap<>(exchange.getRequestHeaders());
        headers.keySet().removeIf(name -> !name.startsWith("X-") && !name.equals("Authorization"));
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(exchange.getRequestMethod() + " " + uri + " " + headers + " " + body);
        byte[] answer = uri.equals("/files") ? zipped() : json(uri, body).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private static String json(String uri, String body) {
        if (uri.equals("/login")) {
            return "{\"id\": \"session-1\"}";
        } else if (uri.startsWith("/jobs")) {
            return uri.endsWith("targets") ? "{\"urls\": [\"exports/1\"]}" : "{\"status\": \"done\"}";
        } else if (uri.startsWith("/accounts?") && !uri.contains("from")) {
            return "{\"data\": [{\"id\": 1}, {\"id\": 2}], \"next\": \"/accounts?from=2&" + uri.substring(10) + "\"}";
        }
        int from = body.indexOf("\"from\":");
        String day = from < 0 ? "2025-06-14" : body.replaceAll("(?s).*\"from\": *\"([^\"]*)\".*", "$1");
        return "{\"data\": [{\"id\": 3, \"day\": \"" + day + "\"}]}";
    }

    private static byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write("id,day\n1,2025-06-14\n".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
