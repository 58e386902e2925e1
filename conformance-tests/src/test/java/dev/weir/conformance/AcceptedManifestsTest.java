package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.validator.Validator;
import dev.weir.validator.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A manifest that the reference takes has no error, whatever else is said of it. */
class AcceptedManifestsTest {

    private static final ClassLoader LOADER = AcceptedManifestsTest.class.getClassLoader();
    private static final Validator VALIDATOR = Validator.of(Descriptors.load(LOADER), LOADER);

    /** The reference takes it, and then fails every read, as it parses templates when it evaluates them. */
    private static final Set<String> FAILING = Set.of("hm-invalid-jinja-syntax");

    @Test
    void thoseOfTheProjectHaveNoErrors() throws IOException {
        List<String> errors = new ArrayList<>();
        for (String folder : List.of("connector-manifests", "conformance-tests/cases")) {
            try (Stream<Path> files = Files.walk(Project.ROOT.resolve(folder), 2)) {
                for (Path file :
                        files.filter(file -> file.endsWith("manifest.yaml")).toList()) {
                    errors.addAll(errors(file.toString(), Files.readString(file)));
                }
            }
        }

        assertThat(errors).isEmpty();
    }

    @Test
    void thoseOfSharedCasesHaveNoErrors() {
        List<SharedManifests.Shared> shared = SharedManifests.all().toList();
        assumeThat(shared).as("shared cases").isNotEmpty();

        List<String> errors = shared.stream()
                .filter(SharedManifests.Shared::accepted)
                .filter(manifest -> !FAILING.contains(manifest.name()))
                .flatMap(manifest -> errors(manifest.name(), manifest.text()).stream())
                .toList();

        assertThat(errors).isEmpty();
    }

    private static List<String> errors(String name, String text) {
        return VALIDATOR.validate(text, name).findings().stream()
                .filter(Finding::isError)
                .map(finding -> name + ":" + finding.span().line() + " " + finding.rule() + " " + finding.message())
                .toList();
    }
}
