package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.resolution.ParameterPrecedence;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The component types: their page is that of their descriptors, and none of the reference's types and fields is missing. */
class LanguageTest {

    private static final String STANDARD = "dev.weir.standard.";

    /** Definitions of the reference's schema that are no types: shapes and words of fields. */
    private static final Set<String> SHAPES = Set.of(
            "AuthFlow",
            "CombineMode",
            "OAuthConfigSpecification",
            "PrimaryKey",
            "RequestBodyGraphQlQuery",
            "SchemaNormalization",
            "Schemas",
            "ValueType");

    private final Descriptors descriptors = Descriptors.load(LanguageTest.class.getClassLoader());

    @Test
    void thePageOfTheLanguageIsMadeFromTheDescriptors() throws IOException {
        Path page = Project.ROOT.resolve("docs/language.md");
        String text = new LanguagePage(standard(), Coverage.ofTheProject()).text();
        if (Boolean.getBoolean("language.write")) {
            Files.writeString(page, text);
        }

        assertThat(page)
                .as("made by: ./mvnw -pl conformance-tests -am test -Dtest=LanguageTest -Dlanguage.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .content()
                .isEqualTo(text);
    }

    @Test
    void eachTypeHasAnExampleThatIsRight() {
        List<String> without = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Descriptor type : standard()) {
            List<MappingNode> examples = examples(type);
            if (examples.isEmpty()) {
                without.add(type.type());
            }
            boolean former = !type.until().isEmpty();
            examples.forEach(example -> problems(type, example).stream()
                    .filter(problem -> !former || problem.isError())
                    .forEach(problem -> problems.add(problem.toString())));
        }

        assertThat(without).isEmpty();
        assertThat(problems).isEmpty();
    }

    /** The components of a type among the examples in its documentation. */
    private static List<MappingNode> examples(Descriptor type) {
        return Pattern.compile("^```\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(type.doc())
                .results()
                .map(found ->
                        Manifests.parse(found.group(1), type.type() + ".yaml").root())
                .flatMap(example -> within(example, type.type()))
                .toList();
    }

    private static Stream<MappingNode> within(Node node, String type) {
        if (node instanceof SequenceNode list) {
            return list.nodes().stream().flatMap(element -> within(element, type));
        } else if (node instanceof MappingNode mapping) {
            return type.equals(mapping.text("type"))
                    ? Stream.of(mapping)
                    : mapping.entries().stream().flatMap(entry -> within(entry.value(), type));
        }
        return Stream.empty();
    }

    private List<Problem> problems(Descriptor type, MappingNode example) {
        try {
            return Manifests.resolveComponent(example, type.className(), descriptors, ParameterPrecedence.OWN)
                    .warnings();
        } catch (ManifestException e) {
            return e.problems();
        }
    }

    @Test
    void everyTypeIsExercisedByACaseOrATest() {
        assertThat(Coverage.ofTheProject().missing(standard())).isEmpty();
    }

    private List<Descriptor> standard() {
        return descriptors.all().stream()
                .filter(type -> type.className().startsWith(STANDARD))
                .sorted(Comparator.comparing(Descriptor::type))
                .toList();
    }

    @Test
    void hasAllTypesAndFieldsOfTheReference() throws IOException {
        Map<?, ?> definitions = ReferenceSchema.definitions();
        Set<String> customs = descriptors.all().stream()
                .flatMap(type -> type.kinds().stream())
                .map(Descriptor.Kind::custom)
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();

        definitions.forEach((name, definition) -> {
            String type = ReferenceSchema.typeOf((String) name, (Map<?, ?>) definition);
            if (!SHAPES.contains(type) && !customs.contains(type)) {
                missing.addAll(missing(type, (Map<?, ?>) definition));
            }
        });

        assertThat(missing).isEmpty();
    }

    private List<String> missing(String type, Map<?, ?> definition) {
        Optional<Descriptor> ours = descriptors.find(type);
        if (ours.isEmpty()) {
            return List.of(type);
        }
        Set<String> known =
                ours.get().parameters().stream().flatMap(LanguageTest::names).collect(Collectors.toSet());
        Map<?, ?> fields = definition.get("properties") instanceof Map<?, ?> given ? given : Map.of();
        return fields.keySet().stream()
                .map(String.class::cast)
                .filter(field -> !field.equals("type") && !field.equals("$parameters") && !known.contains(field))
                .map(field -> type + "." + field)
                .toList();
    }

    private static Stream<String> names(Parameter parameter) {
        return Stream.concat(
                Stream.of(parameter.name()), parameter.aliases().stream().map(Alias::name));
    }
}
