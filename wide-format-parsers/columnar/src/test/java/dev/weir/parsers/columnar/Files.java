package dev.weir.parsers.columnar;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files that src/test/python/make_bodies.py has written, and their rows. */
final class Files {

    private static final Path BODIES = Path.of("src/test/samples/columnar/bodies");
    private static final Path SEEDS = Path.of("src/test/resources/dev/weir/parsers/columnar/seeds");

    private Files() {}

    static byte[] body(String name) {
        return bytes(BODIES.resolve(name));
    }

    static byte[] seed(String name) {
        return bytes(SEEDS.resolve(name));
    }

    /** The seeds whose names end in some way. */
    static List<byte[]> seeds(String ending) {
        try (Stream<Path> files = java.nio.file.Files.list(SEEDS)) {
            return files.filter(file -> file.toString().contains(ending))
                    .sorted()
                    .map(Files::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return java.nio.file.Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A decoder with parameters in YAML's flow form. */
    static Decoder decoder(String parameters) {
        return Components.bind(
                Decoder.class,
                "{type: CustomDecoder, class_name: weir.parsers.ColumnarFileDecoder"
                        + (parameters.isEmpty() ? "" : ", " + parameters) + "}");
    }

    /** The rows of a body, as JSON. */
    static List<String> rows(byte[] body, String parameters) {
        return rows(decoder(parameters), new ByteArrayInputStream(body));
    }

    static List<String> rows(Decoder decoder, InputStream body) {
        TestRuntime runtime = new TestRuntime();
        List<String> rows = new ArrayList<>();
        try (DocumentReader reader = decoder.open(TestResponse.of(200, body), runtime.scope())) {
            while (reader.nextDocument()) {
                rows.add(runtime.json().write(reader.read()));
            }
        }
        return rows;
    }
}
