package dev.weir.lsp.finding;

import dev.weir.validator.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of rules as files, so that an editor can open them; gone when the server ends. For any number of threads. */
public final class RulePages implements AutoCloseable {

    private final RuleBook rules;
    private final Map<String, Path> files = new HashMap<>();
    private @Nullable Path folder;
    private boolean closed;

    /** The pages of some rules. */
    public RulePages(RuleBook rules) {
        this.rules = rules;
    }

    /** Where the page of a rule is; empty if there is none. */
    synchronized Optional<String> address(String rule) {
        Path file = files.get(rule);
        if (file == null && !closed) {
            file = written(rule);
        }
        return Optional.ofNullable(file).map(path -> path.toUri().toString());
    }

    private @Nullable Path written(String rule) {
        String page = rules.page(rule);
        if (page == null) {
            return null;
        }
        try {
            Path present = folder == null ? Files.createTempDirectory("weir-rules") : folder;
            folder = present;
            Path file = Files.writeString(present.resolve(rule + ".md"), page, StandardCharsets.UTF_8);
            files.put(rule, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out the page of rule " + rule + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            for (Path file : files.values()) {
                Files.deleteIfExists(file);
            }
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder + ": " + e.getMessage(), e);
        }
        files.clear();
    }
}
