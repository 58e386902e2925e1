package dev.weir.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The shells that command lines are completed in. */
enum Shell {
    BASH("'\\''"),
    ZSH("'\\''"),
    FISH("\\'");

    private static final String PLACE = "#SUBJECTS#\n";

    private final String quote;

    Shell(String quote) {
        this.quote = quote;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The script that completes lines with these words. */
    String script(List<Subject> subjects) {
        return template().replace(PLACE, subjects.stream().map(this::words).collect(Collectors.joining()));
    }

    private String words(Subject subject) {
        String words = subject.words().stream().map(this::quoted).collect(Collectors.joining(" "));
        String name = quoted(subject.name());
        return this == FISH
                ? "        case " + name + "\n            printf '%s\\n' " + words + "\n"
                : "        " + name + ") known=(" + words + ") ;;\n";
    }

    private String quoted(String text) {
        String escaped = this == FISH ? text.replace("\\", "\\\\") : text;
        return "'" + escaped.replace("'", quote) + "'";
    }

    private String template() {
        String name = "weir." + word();
        try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
