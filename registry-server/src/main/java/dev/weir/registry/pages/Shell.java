package dev.weir.registry.pages;

import dev.weir.registry.pages.view.Frame;
import dev.weir.registry.store.Digests;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Makes answers of templates, with the frame and the headers that all pages have. For any thread. */
final class Shell {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String TEMPLATES = "dev.weir.registry.pages.html";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Shell.class.getClassLoader(), TEMPLATES);
    private final Assets assets;

    Shell(Assets assets) {
        this.assets = assets;
    }

    Frame frame(Visitor visitor, String title, String here) {
        return new Frame(title, here, visitor.label(), visitor.administers(), FormKey.of(visitor), assets.links());
    }

    /** Answers with a page that a browser may keep, as long as it asks whether it is the same. */
    void show(Context context, String template, Object model) {
        byte[] bytes = bytes(template, model);
        String tag = '"' + Digests.of(bytes).sha256() + '"';
        headers(context);
        context.header("ETag", tag);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Cookie, HX-Request");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            context.status(304);
        } else {
            context.result(bytes);
        }
    }

    /** Answers with a page that nobody keeps. */
    void showOnce(Context context, String template, Object model) {
        headers(context);
        context.header("Cache-Control", "no-store");
        context.result(bytes(template, model));
    }

    private byte[] bytes(String template, Object model) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", model, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void headers(Context context) {
        context.contentType("text/html; charset=utf-8");
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
