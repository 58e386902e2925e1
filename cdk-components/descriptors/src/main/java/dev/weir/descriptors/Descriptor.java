package dev.weir.descriptors;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a component type without loading its class.
 *
 * @param type       the manifest's {@code type}, or its {@code class_name} if it holds a dot
 * @param className  the binary name of the record
 * @param kinds      the SPI interfaces that say where the component can stand, supertypes included
 * @param details    the documentation, from the record's Javadoc, as plain Markdown, and the parameters in the order of the
 *                   record's components
 * @param scalars    plain values that may stand in place of the component
 * @param shorthand  the parameter that any other plain value fills; empty if none
 * @param since      the language level that introduced the type; empty if always there
 * @param until      the last language level that had the type, where only Weir reads it since; empty otherwise
 * @param successor  what to write in its place; empty if the language wants nothing else
 * @param aliases    older names of the type
 * @param moves      fields that stood elsewhere at older levels, in the order in which they are looked for
 * @param home       where its class is
 */
public record Descriptor(
        String type,
        String className,
        List<Kind> kinds,
        Details details,
        List<String> scalars,
        String shorthand,
        String since,
        String until,
        String successor,
        List<Alias> aliases,
        List<Move> moves,
        Home home) {

    public Descriptor {
        kinds = List.copyOf(kinds);
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

        /** A kind whose manifest's type has no history. */
        public Kind(String className, String custom) {
            this(className, custom, "", List.of());
        }
    }

    /** A component type of Weir's own class path that has neither a short form nor a history. */
    public Descriptor(String type, String className, List<Kind> kinds, List<Parameter> parameters, String doc) {
        this(type, className, kinds, parameters, doc, List.of(), "", "", "", "", List.of(), List.of());
    }

    /** A component type of Weir's own class path, of which everything is known. */
    public Descriptor(
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
        this(
                type,
                className,
                kinds,
                known(new Details.Known(doc, parameters)),
                scalars,
                shorthand,
                since,
                until,
                successor,
                aliases,
                moves,
                Home.OWN_CLASS_PATH);
    }

    private static Details known(Details.Known known) {
        return new Details(() -> known);
    }

    /** The same type with its class elsewhere. */
    public Descriptor at(Home other) {
        return new Descriptor(
                type, className, kinds, details, scalars, shorthand, since, until, successor, aliases, moves, other);
    }

    /** The parameters, in the order of the record's components. */
    public List<Parameter> parameters() {
        return details.get().parameters();
    }

    /** The documentation, as plain Markdown. */
    public String doc() {
        return details.get().doc();
    }

    /** Whether the component can stand where a class is asked for: its own record or one of its kinds. */
    public boolean isA(String wanted) {
        return className.equals(wanted) || hasKind(wanted);
    }

    private boolean hasKind(String wanted) {
        for (Kind kind : kinds) {
            if (kind.className().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The {@code type} that a manifest gives the component beside its {@code class_name}; empty if none of its kinds has one. */
    public Optional<String> custom() {
        for (Kind kind : kinds) {
            if (!kind.custom().isEmpty()) {
                return Optional.of(kind.custom());
            }
        }
        return Optional.empty();
    }

    /** A parameter by its name. */
    public Optional<Parameter> parameter(String name) {
        return details.parameter(name);
    }
}
