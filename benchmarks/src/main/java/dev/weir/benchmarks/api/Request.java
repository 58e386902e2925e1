package dev.weir.benchmarks.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client asks for. Words before {@code v1} in the path change how it is answered: {@code l20} waits twenty
 * milliseconds, {@code n1000} has no more than a thousand records, {@code gz} compresses where the client takes it.
 *
 * @param method  GET or POST
 * @param path    the words of the path behind {@code v1}
 * @param query   the parameters, as they stand in the URL
 * @param host    the Host header
 * @param latency milliseconds to wait before the answer
 * @param limit   how many records there are at most
 * @param gzip    whether to compress
 */
record Request(
        String method,
        List<String> path,
        Map<String, String> query,
        String host,
        int latency,
        int limit,
        boolean gzip) {

    static Request of(String method, String target, String host, boolean takesGzip) {
        int mark = target.indexOf('?');
        String[] words = (mark < 0 ? target : target.substring(0, mark)).split("/", -1);
        int latency = 0;
        int limit = Integer.MAX_VALUE;
        boolean gzip = false;
        int at = 1;
        for (; at < words.length && !words[at].equals("v1"); at++) {
            String word = words[at];
            if (word.startsWith("l")) {
                latency = Integer.parseInt(word.substring(1));
            } else if (word.startsWith("n")) {
                limit = Integer.parseInt(word.substring(1));
            } else if (word.equals("gz")) {
                gzip = takesGzip;
            }
        }
        List<String> path = new ArrayList<>(List.of(words).subList(Math.min(words.length, at + 1), words.length));
        return new Request(
                method, path, mark < 0 ? Map.of() : query(target.substring(mark + 1)), host, latency, limit, gzip);
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new HashMap<>();
        for (String parameter : text.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                query.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
        return query;
    }

    int number(String parameter, int otherwise) {
        String text = query.get(parameter);
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
