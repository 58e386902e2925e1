package dev.weir.registry.pages;

import dev.weir.registry.pages.view.Links;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Digests;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Style, scripts and icon, from files in jars. Their addresses have a hash of what is in them, so that browsers keep them for ever. */
final class Assets {

    static final String PATH = "/assets/{hash}/{name}";

    private static final String HTMX = WebJar.folder("org.webjars.npm", "htmx.org") + "dist/htmx.min.js";
    private static final int DIGITS = 16;

    private record Asset(String address, String type, byte[] bytes) {}

    private final Map<String, Asset> byAddress = new HashMap<>();
    private final Links links;

    Assets() {
        links = new Links(
                own("weir.css", "text/css; charset=utf-8"),
                own("weir.js", "text/javascript; charset=utf-8"),
                add("htmx.js", "text/javascript; charset=utf-8", read("/" + HTMX)),
                own("icon.svg", "image/svg+xml"));
    }

    Links links() {
        return links;
    }

    private String own(String name, String type) {
        return add(name, type, read("/dev/weir/registry/pages/assets/" + name));
    }

    private String add(String name, String type, byte[] bytes) {
        String hash = Digests.of(bytes).sha256().substring(0, DIGITS);
        String address = "/assets/" + hash + "/" + name;
        byAddress.put(address, new Asset(address, type, bytes));
        return address;
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(
                    "Cannot show pages: " + resource + " is not in the program (build it again)");
        }
        return in;
    }

    void get(Context context) {
        Asset asset = byAddress.get(context.path());
        if (asset == null) {
            throw new Refused(new Missing("Cannot find it: there is no such file", "load the page again"));
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(asset.type());
        context.result(asset.bytes());
    }
}
