package dev.weir.descriptors;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a component type without loading its class.
 *
 * @param type       the manifest's {@code type}, or its {@code class_name} if it holds a dot
 * @param className  the binary name of the record
 * @param kinds      the SPI interfaces that say where the component can stand, supertypes included
 * @param parameters the parameters in the order of the record's components
 * @param doc        the documentation, from the record's Javadoc, as plain Markdown
 * @param scalars    plain values that may stand in place of the component
 * @param shorthand  the parameter that any other plain value fills; empty if none
 * @param since      the language level that introduced the type; empty if always there
 * @param until      the last language level that had the type, where only Weir reads it since; empty otherwise
 * @param successor  what to write in its place; empty if the language wants nothing else
 * @param aliases    older names of the type
 * @param moves      fields that stood elsewhere at older levels, in the order in which they are looked for
 */
public record Descriptor(
        String type,
        String className,
        List<Kind> kinds,
        List<Parameter> parameters,
        String doc,
        List<String> scalars,
        String shorthand,
        String since,
        String until,
        String successor,
        List<Alias> aliases,
        List<Move> moves) {

    public Descriptor {
        kinds = List.copyOf(kinds);
        parameters = List.copyOf(parameters);
        scalars = List.copyOf(scalars);
        aliases = List.copyOf(aliases);
        moves = List.copyOf(moves);
    }

    /**
     * An SPI interface that is a kind of component.
     *
     * @param className the binary name of the interface
     * @param custom    the manifest's {@code type} for components of the kind that are named by {@code class_name}; empty if none
     * @param until     the last language level that had that type, where only Weir has it since; empty otherwise
     * @param aliases   older names of that type
     */
    public record Kind(String className, String custom, String until, List<Alias> aliases) {

        public Kind {
            aliases = List.copyOf(aliases);
        }
    }

    /** Whether the component can stand where a class is asked for: its own record or one of its kinds. */
    public boolean isA(String wanted) {
        return className.equals(wanted)
                || kinds.stream().anyMatch(kind -> kind.className().equals(wanted));
    }

    /** A parameter by its name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }
}
