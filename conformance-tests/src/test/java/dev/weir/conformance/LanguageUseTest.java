package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.conformance.cases.OwnCases;
import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Move;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing of the language is there that no recorded case and no test uses: fields, kinds of custom components, older names and places. */
class LanguageUseTest {

    private static Descriptors descriptors;
    private static UsedFields used;

    @BeforeAll
    static void look() {
        descriptors = Descriptors.load(LanguageUseTest.class.getClassLoader());
        used = UsedFields.ofTheProject(descriptors);
    }

    @Test
    void everyFieldIsGivenByACaseOrATest() {
        Set<String> unused = new TreeSet<>();
        for (Descriptor type : standard()) {
            for (Parameter field : type.parameters()) {
                if (!used.has(type, field)) {
                    unused.add(type.type() + "." + field.name());
                }
            }
        }

        assertThat(unused).isEmpty();
    }

    @Test
    void everyKindOfCustomComponentIsInACaseOrATest() {
        Set<String> customs = descriptors.all().stream()
                .flatMap(type -> type.kinds().stream())
                .map(Descriptor.Kind::custom)
                .filter(custom -> !custom.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(customs).hasSizeGreaterThanOrEqualTo(17);
        assertThat(customs).allMatch(used::has);
    }

    /**
     * As each older name and place is told by a warning, those of the cases and of the manifests of older levels tell which of
     * them are read; what is read and then refused is expected by {@link LevelProblemsTest}.
     */
    @Test
    void everyOlderNameAndPlaceIsReadByATest() throws IOException {
        String warnings = warnings();
        Set<String> unread = new TreeSet<>();
        for (Descriptor type : standard()) {
            Stream<String> names = type.aliases().stream()
                    .filter(alias -> !warnings.contains(warnedAsClass(alias)))
                    .map(LanguageUseTest::warned);
            Stream<String> fields = type.parameters().stream()
                    .flatMap(field -> field.aliases().stream())
                    .map(alias -> "field '" + alias.name() + "' of " + type.type() + " ");
            Stream<String> places = type.moves().stream().map(move -> warned(move, type));
            Stream.of(names, fields, places)
                    .flatMap(all -> all)
                    .filter(warning -> !warnings.contains(warning))
                    .forEach(unread::add);
        }

        assertThat(unread).isEmpty();
    }

    private static String warned(Alias alias) {
        return "type '" + alias.name() + "' " + (alias.where().isEmpty() ? "" : "with " + alias.where() + " ");
    }

    private static String warnedAsClass(Alias alias) {
        return "." + alias.name().replaceFirst("^airbyte_cdk\\.", "") + "': it is of the reference";
    }

    private static String warned(Move move, Descriptor type) {
        return "'" + String.join(".", move.from()) + "' of " + type.type() + " ";
    }

    private static String warnings() throws IOException {
        StringBuilder all = new StringBuilder();
        Path levels = Project.ROOT.resolve("conformance-tests/src/test/resources/levels");
        try (Stream<Path> files = Files.list(levels)) {
            for (Path file : files.filter(file -> file.toString().endsWith("-warnings.txt"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        all.append(Files.readString(
                Project.ROOT.resolve("conformance-tests/src/test/java/dev/weir/conformance/LevelProblemsTest.java")));
        for (String manifest : OwnCases.manifests()) {
            Manifests.parse(manifest, "").resolve(descriptors).warnings().forEach(all::append);
        }
        return all.toString();
    }

    private static List<Descriptor> standard() {
        return descriptors.all().stream()
                .filter(type -> type.className().startsWith("dev.weir.standard."))
                .toList();
    }
}
