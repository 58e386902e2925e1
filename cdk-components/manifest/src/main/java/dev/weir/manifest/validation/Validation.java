package dev.weir.manifest.validation;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.level.LanguageVersion;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks trees whose references are resolved and whose types and parameters are explicit. Collects all problems. */
public final class Validation {

    /** The type of a manifest's top level. */
    public static final String SOURCE = "DeclarativeSource";

    /** Keys of the top level that no component reads. */
    private static final String VERSION = "version";

    private static final Set<String> FREE = Set.of("definitions", "schemas", "metadata", VERSION, "description");

    private final Descriptors descriptors;
    private final TemplateSyntax templates;
    private final Problems problems;

    /** A validation of trees against descriptors; problems go to the list. */
    public Validation(Descriptors descriptors, TemplateSyntax templates, Problems problems) {
        this.descriptors = descriptors;
        this.templates = templates;
        this.problems = problems;
    }

    /** Checks a whole manifest. */
    public void manifest(MappingNode root) {
        Optional<Descriptor> source = descriptors.find(SOURCE);
        version(
                root,
                source.flatMap(type -> type.parameter(VERSION))
                        .filter(Parameter::required)
                        .isPresent());
        if (!SOURCE.equals(root.text("type")) || source.isEmpty()) {
            problems.error(
                    "unknown-type",
                    root.keyPosition("type"),
                    source.isEmpty()
                            ? "Cannot create source: the type " + SOURCE
                                    + " is not among the components (put the standard components on the class path)"
                            : "Cannot create source: its type is " + described(root) + " (write " + SOURCE
                                    + " or leave it out)");
            return;
        }
        streams(root);
        unknownKeys(root, source.get());
        new Components(descriptors, templates, problems)
                .fields(known(root, source.get()), source.get(), SeenVariables.EVERYWHERE);
    }

    /** Checks one component that stands where a class is asked for; its surroundings may give it any variables. */
    public void component(MappingNode component, String className) {
        new Components(descriptors, templates, problems)
                .check(component, className, new Place(Kinds.words(className), false, SeenVariables.UNKNOWN));
    }

    private static String described(MappingNode root) {
        Node type = root.get("type");
        return type == null ? "missing" : type.described();
    }

    private void version(MappingNode root, boolean required) {
        Node version = root.get(VERSION);
        if (version == null) {
            String message = "Cannot tell the language of the manifest: it has no version (write version: \""
                    + LanguageVersion.NEWEST + "\")";
            problems.add(
                    required
                            ? Problem.error("missing-parameter", root.position(), message)
                            : Problem.warning(VERSION, root.position(), message));
            return;
        }
        Optional<LanguageVersion> level = LanguageVersion.of(String.valueOf(version.plain()));
        if (level.isEmpty()) {
            problems.warning(
                    VERSION,
                    version.position(),
                    "Cannot tell the language of the manifest: its version is " + version.described()
                            + " (write version: \"" + LanguageVersion.NEWEST + "\")");
        } else if (level.get().compareTo(LanguageVersion.NEWEST) > 0) {
            problems.warning(
                    VERSION,
                    version.position(),
                    "Cannot know all of language version " + version.plain() + ": the newest known one is "
                            + LanguageVersion.NEWEST + " (update Weir)");
        }
    }

    private void streams(MappingNode root) {
        if (root.entry("streams") == null && root.entry("dynamic_streams") == null) {
            problems.error(
                    "missing-parameter",
                    root.position(),
                    "Cannot create source: it has neither streams nor dynamic_streams (give a list of streams)");
        }
    }

    /** At the top level, alone, the reference refuses keys that it does not know. */
    private void unknownKeys(MappingNode root, Descriptor source) {
        List<String> known = new ArrayList<>(
                source.parameters().stream().map(Parameter::name).toList());
        FREE.stream().filter(key -> !known.contains(key)).sorted().forEach(known::add);
        for (Entry entry : root.entries()) {
            if (isUnknown(entry, source)) {
                Suggestion suggestion = Suggestion.of(entry.key(), known);
                String message = "Cannot use top-level key '" + entry.key() + "': there is no such key ("
                        + suggestion.remedy() + ")";
                problems.add(Problem.error("unknown-field", entry.keyPosition(), message)
                        .instead(suggestion.nearest()));
            }
        }
    }

    private static boolean isUnknown(Entry entry, Descriptor source) {
        return source.parameter(entry.key()).isEmpty()
                && !FREE.contains(entry.key())
                && !entry.key().equals("type")
                && !entry.key().equals("$parameters")
                && !entry.fromParameters();
    }

    /** What is left to be checked: other keys, and a version that there is not, were looked at. */
    private static MappingNode known(MappingNode root, Descriptor source) {
        List<Entry> entries = new ArrayList<>(root.entries());
        entries.removeIf(entry -> source.parameter(entry.key()).isEmpty());
        if (root.entry(VERSION) == null && source.parameter(VERSION).isPresent()) {
            String newest = LanguageVersion.NEWEST.toString();
            entries.add(new Entry(VERSION, root.position(), new ScalarNode(root.position(), newest)));
        }
        return new MappingNode(root.position(), entries);
    }
}
