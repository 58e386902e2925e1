package dev.weir.conformance;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schema of the reference language, where the reference is installed. */
final class ReferenceSchema {

    private ReferenceSchema() {}

    /** Its definitions by name; the test is left out if it is not there. */
    static Map<?, ?> definitions() throws IOException {
        Optional<Path> schema = file();
        assumeThat(schema)
                .as("the reference is not installed (conformance-tests/venv.sh installs it)")
                .isPresent();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        Map<?, ?> whole = new Yaml(new SafeConstructor(options)).load(Files.readString(schema.orElseThrow()));
        return (Map<?, ?>) whole.get("definitions");
    }

    /** The word that a manifest writes, which a few definitions have another name for. */
    static String typeOf(String name, Map<?, ?> definition) {
        Object fields = definition.get("properties");
        Object type = fields instanceof Map<?, ?> given ? given.get("type") : null;
        return type instanceof Map<?, ?> words && words.get("enum") instanceof List<?> choice
                ? String.valueOf(choice.get(0))
                : name;
    }

    private static Optional<Path> file() throws IOException {
        String given = System.getenv("WEIR_REFERENCE_SCHEMA");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        for (String folder : List.of("conformance-tests/target", "benchmarks/target")) {
            Path target = Project.ROOT.resolve(folder);
            if (Files.isDirectory(target)) {
                try (Stream<Path> files = Files.find(
                        target,
                        9,
                        (path, facts) -> path.endsWith("declarative/declarative_component_schema.yaml")
                                && isOfTheReference(path))) {
                    Optional<Path> found = files.findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the package around the schema has the version that Weir is compared with. */
    private static boolean isOfTheReference(Path schema) {
        Path packages = schema.resolve("../../../..").normalize();
        return Files.isDirectory(packages.resolve("airbyte_cdk-7.39.1.dist-info"));
    }
}
