package dev.weir.authoring.stream;

import dev.weir.authoring.component.Component;
import java.util.List;
import java.util.stream.Stream;

/** Where the records of a stream are asked for, as the manifest writes it. */
final class Endpoints {

    private static final List<String> REQUESTERS = List.of("requester", "creation_requester");

    private Endpoints() {}

    /** The endpoints of a stream's retriever; none if it is of a kind that says nothing of them. */
    static List<String> of(Component stream) {
        return stream.part("retriever").stream()
                .flatMap(retriever -> REQUESTERS.stream().flatMap(field -> retriever.parts(field).stream()))
                .flatMap(Endpoints::endpoint)
                .toList();
    }

    private static Stream<String> endpoint(Component requester) {
        String url = Stream.of("url", "url_base")
                .map(requester::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String path = requester.text("path");
        String method = requester.text("http_method");
        String place = joined(url, path);
        return place.isEmpty() ? Stream.empty() : Stream.of(method.isEmpty() ? place : method + " " + place);
    }

    private static String joined(String url, String path) {
        if (path.isEmpty() || url.isEmpty() || path.contains("://")) {
            return path.isEmpty() ? url : path;
        }
        boolean slash = url.endsWith("/") || path.startsWith("/");
        return (url.endsWith("/") && path.startsWith("/") ? url.substring(0, url.length() - 1) : url)
                + (slash ? "" : "/")
                + path;
    }
}
