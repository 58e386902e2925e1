package dev.weir.conformance;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Manifests of real connectors, which other implementations are judged by too; none where that folder is not. */
final class SharedManifests {

    private static final String SUFFIX = ".json.gz";
    private static final Path FOLDER = Project.ROOT.resolve("../shared/conformance");

    private SharedManifests() {}

    /**
     * A manifest.
     *
     * @param name     the name of its case
     * @param accepted whether the reference takes it
     * @param text     the manifest
     */
    record Shared(String name, boolean accepted, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A manifest by the name of its case. */
    static Optional<Shared> find(String name) {
        return files().filter(file -> name(file).equals(name)).findFirst().map(SharedManifests::read);
    }

    /** All manifests. */
    static Stream<Shared> all() {
        return files().map(SharedManifests::read);
    }

    private static Stream<Path> files() {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("cases", "cases-handmade")) {
            Path path = FOLDER.resolve(folder);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    files.filter(file -> file.toString().endsWith(SUFFIX))
                            .sorted()
                            .forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found.stream();
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static Shared read(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Row recorded = (Row) new JacksonJson().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return new Shared(name(file), "ok".equals(recorded.get("kind")), String.valueOf(recorded.get("manifest")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
