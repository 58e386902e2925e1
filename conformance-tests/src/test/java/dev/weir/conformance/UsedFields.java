package dev.weir.conformance;

import dev.weir.conformance.cases.OwnCases;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of component types that something gives: the manifest of a recorded case, YAML in a test (a file, or a text in its source), or the call of
 * a component's constructor in one, by which a field is given if its argument is not as good as none. Counted in the files of the project.
 */
final class UsedFields {

    private static final Set<String> AS_GOOD_AS_NONE =
            Set.of("null", "false", "\"\"", "List.of()", "Map.of()", "new Row()", "row()", "Optional.empty()");

    /** Where tests exercise components; those of the rooms that only read manifests do not. */
    private static final List<String> ROOMS = List.of(
            "cdk-components/standard",
            "cdk-components/engine",
            "cdk-components/testkit",
            "runner",
            "conformance-tests");

    private final Descriptors descriptors;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();

    private UsedFields(Descriptors descriptors) {
        this.descriptors = descriptors;
    }

    static UsedFields ofTheProject(Descriptors descriptors) {
        UsedFields used = new UsedFields(descriptors);
        OwnCases.manifests().forEach(used::yaml);
        for (String room : ROOMS) {
            Path tests = Project.ROOT.resolve(room);
            files(tests, name -> name.endsWith(".yaml")).forEach(file -> used.yaml(text(file)));
            used.source(TestSource.of(files(tests, name -> name.endsWith(".java"))));
        }
        return used;
    }

    private static List<Path> files(Path room, Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(room)) {
            return files.filter(file -> file.toString().contains("/src/test/") && wanted.test(file.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something is of a type, which may be one that stands for custom components. */
    boolean has(String type) {
        return types.contains(type);
    }

    /** Whether something gives a field. */
    boolean has(Descriptor type, Parameter field) {
        return fields.contains(type.type() + "." + field.name());
    }

    private void source(TestSource source) {
        source.texts().stream()
                .filter(text -> text.contains("type: "))
                .map(text -> text.replaceAll("%[sd]", "x").replaceAll("(?m)^ *[A-Z_]+$", ""))
                .forEach(this::yaml);
        source.made().forEach(this::made);
    }

    private void yaml(String text) {
        try {
            ParsedManifest parsed = Manifests.parse(text, "");
            given(parsed.root(), null);
            given(parsed.resolve(descriptors).root(), null);
        } catch (ManifestException e) {
            // A text that is a part of a manifest, or none, gives what it says without being resolved.
        }
    }

    /**
     * Takes what a value gives.
     *
     * @param holder what the field that it stands in holds; null if that is not known
     */
    private void given(Node node, @Nullable ParameterType holder) {
        if (node instanceof SequenceNode list) {
            ParameterType element = holder instanceof ParameterType.ListOf several ? several.element() : holder;
            list.nodes().forEach(value -> given(value, element));
        } else if (node instanceof MappingNode mapping) {
            fields(mapping, type(mapping, holder));
        }
    }

    private void fields(MappingNode mapping, String type) {
        types.add(type);
        for (Entry entry : mapping.entries()) {
            fields.add(type + "." + entry.key());
            given(
                    entry.value(),
                    descriptors
                            .find(type)
                            .flatMap(known -> known.parameter(entry.key()))
                            .map(Parameter::type)
                            .orElse(null));
        }
    }

    /** The type that a mapping says, or the only one that can stand there; an empty one if it is no component. */
    private String type(MappingNode mapping, @Nullable ParameterType holder) {
        String said = mapping.text("type");
        ParameterType held = holder instanceof ParameterType.ListOf several ? several.element() : holder;
        if (said != null || !(held instanceof ParameterType.Component component)) {
            return said == null ? "" : said;
        }
        List<Descriptor> possible = descriptors.thatAre(component.className());
        return possible.size() == 1 ? possible.get(0).type() : "";
    }

    private void made(TestSource.Made made) {
        descriptors.all().stream()
                .filter(type -> type.className().endsWith("." + made.name())
                        && type.parameters().size() == made.given().size())
                .forEach(type -> {
                    types.add(type.type());
                    for (int i = 0; i < made.given().size(); i++) {
                        if (!AS_GOOD_AS_NONE.contains(made.given().get(i))) {
                            fields.add(
                                    type.type() + "." + type.parameters().get(i).name());
                        }
                    }
                });
    }
}
