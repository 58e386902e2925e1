package dev.weir.manifest.level;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings components from the words of older levels into the present ones, one at a time. For one thread. */
public final class Modernization {

    private static final String TYPE = "type";
    private static final String CLASS_NAME = "class_name";

    /** The last level that called parameters options. */
    private static final String OPTIONS_UNTIL = "0.28.1";

    private final FormerTypes types;
    private final FormerPlaces places;
    private final NeededLevel needed = new NeededLevel();
    private final Superseded superseded = new Superseded();
    private final Problems problems;

    public Modernization(Descriptors descriptors, Problems problems) {
        this.types = new FormerTypes(descriptors);
        this.places = new FormerPlaces(types, problems);
        this.problems = problems;
    }

    /**
     * A component with its present type, its fields in their present places and under their present names.
     *
     * @param written   the component as its author wrote it
     * @param component the same, with the type that its place gives it
     */
    public MappingNode component(MappingNode written, MappingNode component) {
        MappingNode typed = typed(component);
        Optional<Descriptor> type = types.descriptor(typed);
        if (type.isEmpty()) {
            return parametrized(typed);
        }
        needed.see(written, type.get());
        superseded.see(written, type.get());
        outdated(written, type.get());
        return fields(parametrized(places.moved(typed, type.get())));
    }

    /** Says so if a manifest uses what is newer than the level that it declares, or what the language wants others in place of. */
    public void compare(MappingNode manifest) {
        superseded.report(problems);
        Node version = manifest.get("version");
        if (version != null) {
            needed.compare(version, problems);
        }
    }

    /** A component with its fields, which parameters may have filled in the meantime, under their present names. */
    public MappingNode fields(MappingNode component) {
        Optional<Descriptor> type = types.descriptor(component);
        if (type.isEmpty()) {
            return component;
        }
        List<Entry> entries = new ArrayList<>(component.entries().size());
        for (Entry entry : component.entries()) {
            Entry present = field(component, entry, type.get());
            if (present != null) {
                entries.add(present);
            }
        }
        return entries.equals(List.copyOf(component.entries()))
                ? component
                : new MappingNode(component.position(), entries);
    }

    private MappingNode parametrized(MappingNode component) {
        Entry options = component.entry(Mappings.OPTIONS);
        if (options == null) {
            return component;
        }
        String message = "Cannot keep '$options' for long: it is the name of $parameters up to " + OPTIONS_UNTIL
                + " (write '$parameters')";
        problems.add(
                Problem.warning("deprecated", options.keyPosition(), message).instead(Mappings.PARAMETERS));
        if (component.entry(Mappings.PARAMETERS) == null) {
            Entry parameters = new Entry(Mappings.PARAMETERS, options.keyPosition(), options.value());
            return Mappings.with(Mappings.without(component, Mappings.OPTIONS), parameters);
        }
        return Mappings.withParametersOf(List.of(component), Mappings.without(component, Mappings.OPTIONS));
    }

    private MappingNode typed(MappingNode component) {
        Optional<String> builtIn = types.ofClass(component);
        if (builtIn.isPresent()) {
            return ofClass(component, builtIn.get());
        }
        Optional<FormerTypes.Former> former = types.ofType(component);
        MappingNode present = former.isPresent() ? ofType(component, former.get()) : component;
        types.keptKind(present).ifPresent(kind -> ofKept(present, kind));
        return present;
    }

    private MappingNode ofClass(MappingNode component, String type) {
        Node className = Objects.requireNonNull(component.get(CLASS_NAME));
        problems.warning(
                "deprecated",
                component.keyPosition(CLASS_NAME),
                "Cannot load class '" + component.text(CLASS_NAME) + "': it is of the reference, and " + type
                        + " stands for it (write type: " + type + " in place of the class_name)");
        Entry named = new Entry(
                TYPE,
                component.keyPosition(CLASS_NAME),
                new ScalarNode(Objects.requireNonNull(className).position(), type));
        return Mappings.with(Mappings.without(component, CLASS_NAME), named);
    }

    private MappingNode ofType(MappingNode component, FormerTypes.Former former) {
        Entry type = Objects.requireNonNull(component.entry(TYPE));
        String meant = former.alias().where().isEmpty()
                ? ""
                : " with " + former.alias().where();
        String message = "Cannot keep type '" + former.alias().name() + "'" + meant + " for long: "
                + reason(former.alias(), former.successor()) + " (write " + former.successor() + ")";
        problems.add(Problem.warning("deprecated", type.value().position(), message)
                .instead(meant.isEmpty() ? former.successor() : null));
        MappingNode told =
                Mappings.without(component, Where.telling(former.alias().where()));
        return Mappings.with(told, type.with(new ScalarNode(type.value().position(), former.successor())));
    }

    private void outdated(MappingNode component, Descriptor type) {
        Node named = component.get(TYPE);
        if (named != null && !type.until().isEmpty() && type.type().equals(component.text(TYPE))) {
            problems.warning(
                    "deprecated",
                    named.position(),
                    "Cannot keep type '" + type.type() + "' for long: the language has it up to " + type.until()
                            + " only (write " + type.successor() + ")");
        }
    }

    private void ofKept(MappingNode component, Descriptor.Kind kind) {
        problems.warning(
                "deprecated",
                Objects.requireNonNull(component.get(TYPE)).position(),
                "Cannot keep to the language with type '" + kind.custom() + "': it has it up to " + kind.until()
                        + ", and Weir since (use " + types.namesOf(kind) + " if the manifest is to run elsewhere too)");
    }

    private static String reason(Alias alias, String successor) {
        return alias.until().isEmpty()
                ? "it is deprecated"
                : "it is the name of " + successor + " up to " + alias.until();
    }

    /** A field under its present name, which counts if both are there; null for the older one then. */
    private @Nullable Entry field(MappingNode component, Entry entry, Descriptor type) {
        Optional<Parameter> present = type.parameter(entry.key());
        if (present.isPresent()) {
            return entry.with(plain(entry.value(), present.get().type()));
        }
        for (Parameter parameter : type.parameters()) {
            for (Alias alias : parameter.aliases()) {
                if (alias.name().equals(entry.key())) {
                    return renamed(component, entry, type, parameter, alias);
                }
            }
        }
        return entry;
    }

    private @Nullable Entry renamed(
            MappingNode component, Entry entry, Descriptor type, Parameter parameter, Alias alias) {
        String name = parameter.name();
        boolean twice = component.entry(name) != null;
        if (!entry.fromParameters()) {
            String message = "Cannot keep field '" + entry.key() + "' of " + type.type() + " for long: "
                    + (twice
                            ? "'" + name + "' is there as well, and counts (remove the older one)"
                            : reason(alias, "'" + name + "'") + " (write '" + name + "')");
            problems.add(
                    Problem.warning("deprecated", entry.keyPosition(), message).instead(twice ? null : name));
        }
        Node value = plain(entry.value(), parameter.type());
        return twice ? null : new Entry(name, entry.keyPosition(), value, entry.fromParameters());
    }

    /** Templates were components of their own up to 0.28.1. */
    private Node plain(Node value, ParameterType type) {
        if (type instanceof ParameterType.Templated && value instanceof MappingNode mapping) {
            String field = "InterpolatedString".equals(mapping.text(TYPE))
                    ? "string"
                    : "InterpolatedBoolean".equals(mapping.text(TYPE)) ? "condition" : "";
            Node text = mapping.get(field);
            if (text != null) {
                problems.warning(
                        "deprecated",
                        mapping.keyPosition(TYPE),
                        "Cannot keep type '" + mapping.text(TYPE) + "' for long: it stands for its " + field + " up to "
                                + OPTIONS_UNTIL + " (write the text alone)");
                return text;
            }
        }
        return value;
    }
}
