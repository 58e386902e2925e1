package dev.weir.testkit.sample;

import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What components of a manifest make of a body, as a YAML file: a test, and an example of the documentation of the component
 * that it {@code shows}.
 *
 * <pre>
 * title: A line above the header
 * shows: weir.parsers.DelimitedReportDecoder
 * decoder:                  # also: extractor, record_filter, transformations (a list), config, headers, slice
 *   type: CustomDecoder
 *   class_name: weir.parsers.DelimitedReportDecoder
 *   preamble: {until_header: [Date]}
 * body: |                   # or body_base64, or body_file beside the sample
 *   Report of June
 *   Date,Clicks
 *   1,2
 * records: |                # or error: a part of the message
 *   {"Date":"1","Clicks":"2"}
 * </pre>
 *
 * <p>The first sample of a component, and those with {@code about} or {@code shape}, stand in its documentation. Further keys: {@code about} (sentences), {@code input} (what a body that is no text holds; without it, what
 * the file beside that of the body says, with {@code .txt} behind its name), {@code shape} (a number of the catalogue of wide formats), {@code warnings} (parts of
 * each warning), {@code source_rows} (what a paginator counts).
 */
public record Sample(String name, String yaml, Row content, Path folder) {

    private static final Set<String> COMPONENTS = Set.of("decoder", "extractor", "record_filter", "transformations");

    private static final Set<String> KEYS = Set.of(
            "title",
            "about",
            "shows",
            "shape",
            "decoder",
            "extractor",
            "record_filter",
            "transformations",
            "config",
            "headers",
            "slice",
            "body",
            "body_base64",
            "body_file",
            "input",
            "records",
            "error",
            "warnings",
            "source_rows");

    public Sample {
        if (!KEYS.containsAll(content.keySet())) {
            throw new IllegalArgumentException("Cannot read sample " + name + ": it has other keys than " + KEYS);
        }
    }

    /** The samples of a folder and the folders in it, by their names. */
    public static List<Sample> in(Path folder) {
        TestRuntime runtime = new TestRuntime();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> read(file, runtime))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(Path file, TestRuntime runtime) {
        try {
            String name = String.valueOf(file.getFileName()).replace(".yaml", "");
            String yaml = Files.readString(file);
            Object content = runtime.yaml().parse(yaml);
            if (content instanceof Row row && file.getParent() != null) {
                return new Sample(name, yaml, row, file.getParent());
            }
            throw new IllegalArgumentException("Cannot read sample " + name + ": it is no mapping");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body that the components read. */
    public byte[] body() {
        if (content.get("body_base64") instanceof String packed) {
            return Base64.getMimeDecoder().decode(packed);
        }
        if (content.get("body_file") instanceof String file) {
            try {
                return Files.readAllBytes(folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text("body").getBytes(StandardCharsets.UTF_8);
    }

    /** What a body holds that is no text itself, in words; empty if nobody says it. */
    public String input() {
        String file = text("body_file");
        Path described = folder.resolve(file + ".txt");
        try {
            return !file.isEmpty() && Files.exists(described) ? Files.readString(described) : text("input");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of the sample; empty if it is not there. */
    public String text(String key) {
        return content.get(key) instanceof String text ? text : "";
    }

    /** The components of the sample, as the file has them. */
    public String components() {
        StringBuilder components = new StringBuilder();
        boolean inside = false;
        for (String line : yaml.lines().toList()) {
            if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
                inside = COMPONENTS.contains(line.split(":", 2)[0]);
            }
            if (inside && !line.isBlank()) {
                components.append(line).append('\n');
            }
        }
        return components.toString();
    }

    /** A component of the sample, as its content; null if it has none of the name. */
    public @Nullable Object component(String key) {
        return content.get(key);
    }

    /** The records that are expected, each as it is written in JSON; empty if an error is. */
    public List<String> records() {
        return text("records").lines().filter(line -> !line.isBlank()).toList();
    }

    /** What the components make of the body. */
    public SampleOutcome outcome() {
        return SampleRun.of(this);
    }

    @Override
    public String toString() {
        return name + ": " + text("title");
    }
}
