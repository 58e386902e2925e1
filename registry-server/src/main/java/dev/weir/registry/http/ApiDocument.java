package dev.weir.registry.http;

import dev.weir.registry.api.OpenApi;
import dev.weir.registry.api.Operation;
import dev.weir.registry.pages.WebJar;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the API says of itself: its OpenAPI document, and pages that show it and send requests from a browser. */
final class ApiDocument {

    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final String PAGES = "/api/docs";

    private static final String VIEWER = WebJar.folder("org.webjars", "swagger-ui");

    /** The library writes styles into its elements; scripts come from files alone. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css",
            VIEWER + "swagger-ui.css",
            "swagger-ui-bundle.js",
            VIEWER + "swagger-ui-bundle.js",
            "index.html",
            "dev/weir/registry/http/viewer/index.html",
            "viewer.js",
            "dev/weir/registry/http/viewer/viewer.js");

    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8",
            "html",
            "text/html; charset=utf-8");

    private final Map<String, Object> document;

    ApiDocument(List<Operation> operations) {
        String version =
                Objects.requireNonNullElse(ApiDocument.class.getPackage().getImplementationVersion(), "development");
        this.document = OpenApi.of(operations, version, List.of(429), Problem.class);
    }

    void answerIn(RoutesConfig routes) {
        routes.get(DOCUMENT, context -> ApiHandler.answer(context, document));
        routes.get(PAGES, context -> context.redirect(PAGES + "/index.html"));
        routes.get(PAGES + "/{file}", ApiDocument::file);
    }

    private static void file(Context context) throws IOException {
        String resource = FILES.get(context.pathParam("file"));
        if (resource == null) {
            context.status(404);
            return;
        }
        String name = context.pathParam("file");
        try (InputStream in = ApiDocument.class.getClassLoader().getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            context.header("Content-Security-Policy", POLICY);
            context.header("X-Content-Type-Options", "nosniff");
            context.header("Cache-Control", "max-age=3600");
            context.contentType(Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1))));
            context.result(bytes);
        }
    }
}
