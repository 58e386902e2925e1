package dev.weir.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs commands in this process and keeps what they print. */
final class Shell {

    static final String MANIFEST = "startup/manifest.yaml";
    static final String CATALOG = "startup/catalog.json";
    static final String EXCHANGES = "startup/exchanges.json";
    static final String NOON = "2025-06-15T12:00:00Z";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... words) {
        return weir("").run(List.of(words));
    }

    int runWith(String input, String... words) {
        return weir(input).run(List.of(words));
    }

    int serve(String input) {
        return weir(input).run(List.of("--serve"));
    }

    private Weir weir(String input) {
        out.reset();
        err.reset();
        return new Weir(new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
