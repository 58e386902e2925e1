package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.manifest.yaml.YamlReader;
import dev.weir.validator.Validator;
import dev.weir.validator.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of faults.yaml is found at its line, with one problem that follows from it at most. */
class PlantedFaultsTest {

    private static final String SHARED = "shared:";
    private static final ClassLoader LOADER = PlantedFaultsTest.class.getClassLoader();
    private static final Validator VALIDATOR = Validator.of(Descriptors.load(LOADER), LOADER);

    private record Fault(
            String manifest, int line, String was, @Nullable String becomes, String rule, int at) {

        @Override
        public String toString() {
            return manifest + ":" + line + " " + rule + ": " + was.strip() + " -> " + becomes;
        }
    }

    /** What a finding is, whatever line it is at once lines have moved. */
    private record Known(String rule, String message) {}

    static Stream<String> manifests() throws IOException {
        return faults().stream().map(Fault::manifest).distinct();
    }

    private static List<Fault> faults() throws IOException {
        String text = Files.readString(Project.ROOT.resolve("conformance-tests/faults/faults.yaml"));
        SequenceNode list = (SequenceNode) YamlReader.read(text, "faults.yaml", new Problems());
        return list.nodes().stream().map(node -> fault((MappingNode) node)).toList();
    }

    private static Fault fault(MappingNode node) {
        return new Fault(
                Objects.requireNonNull(node.text("manifest")),
                number(node, "line"),
                Objects.requireNonNull(node.text("was")),
                node.text("becomes"),
                Objects.requireNonNull(node.text("rule")),
                number(node, "at"));
    }

    private static int number(MappingNode node, String key) {
        return ((Long) Objects.requireNonNull(((ScalarNode) Objects.requireNonNull(node.get(key))).value())).intValue();
    }

    @Test
    void thereAreFaultsOfAllKindsInManyManifests() throws IOException {
        Map<String, Long> byRule =
                faults().stream().collect(Collectors.groupingBy(Fault::rule, TreeMap::new, Collectors.counting()));

        assertThat(faults()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(manifests()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(byRule).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void isFoundAtItsLine(String manifest) throws IOException {
        String text = text(manifest);
        Set<Known> before = new HashSet<>();
        findings(text).forEach(finding -> before.add(known(finding)));
        List<String> missed = new ArrayList<>();
        for (Fault fault : faults()) {
            if (fault.manifest.equals(manifest)) {
                List<Finding> caused = findings(planted(text, fault)).stream()
                        .filter(finding -> !before.contains(known(finding)))
                        .toList();
                boolean found = caused.stream()
                        .anyMatch(finding -> finding.rule().equals(fault.rule)
                                && finding.span().line() == fault.at);
                if (!found || caused.size() > 2) {
                    missed.add(fault + "\n    gives " + caused);
                }
            }
        }

        assertThat(missed).isEmpty();
    }

    private static Known known(Finding finding) {
        return new Known(
                finding.rule(), finding.message().replaceAll("\\d+", "N").replaceAll(", here and in .*", ""));
    }

    private static String text(String manifest) throws IOException {
        if (!manifest.startsWith(SHARED)) {
            return Files.readString(Project.ROOT.resolve(manifest));
        }
        Optional<SharedManifests.Shared> shared = SharedManifests.find(manifest.substring(SHARED.length()));
        assumeThat(shared).as("shared cases").isPresent();
        return shared.get().text();
    }

    private static String planted(String text, Fault fault) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        assertThat(lines.get(fault.line - 1)).as(fault.toString()).isEqualTo(fault.was);
        if (fault.becomes == null) {
            lines.remove(fault.line - 1);
        } else {
            lines.set(fault.line - 1, fault.becomes);
        }
        return String.join("\n", lines);
    }

    private static List<Finding> findings(String text) {
        return VALIDATOR.validate(text, "manifest.yaml").findings();
    }
}
