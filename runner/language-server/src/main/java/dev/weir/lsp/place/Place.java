package dev.weir.lsp.place;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.validation.SeenVariables;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place.
 *
 * @param type      what is expected; null if anything may stand there
 * @param parameter the field that it is in; null if it is in none
 * @param owner     the component type that has the field; null if there is none
 * @param seen      the variables that templates see
 * @param free      whether definitions are kept there, components of any type
 */
public record Place(
        @Nullable ParameterType type,
        @Nullable Parameter parameter,
        @Nullable Descriptor owner,
        Set<String> seen,
        boolean free) {

    static Place root(@Nullable Descriptor source) {
        ParameterType type = source == null ? null : new ParameterType.Component(source.className());
        return new Place(type, null, null, SeenVariables.EVERYWHERE, false);
    }

    /** A place where anything may stand. */
    Place anything() {
        return new Place(null, null, null, seen, false);
    }

    /** A place for definitions. */
    Place definitions() {
        return new Place(null, null, null, seen, true);
    }

    /** A place inside, of which something else is expected. */
    Place of(ParameterType inner) {
        return new Place(inner, parameter, owner, seen, free);
    }

    /** The place of a field of a component. */
    Place field(Parameter field, Descriptor component) {
        return new Place(field.type(), field, component, with(field.sees()), false);
    }

    /** The same place, where templates see more. */
    Place seeing(Set<String> more) {
        return new Place(type, parameter, owner, with(more), free);
    }

    private Set<String> with(Collection<String> more) {
        if (seen.containsAll(more)) {
            return seen;
        }
        Set<String> all = new TreeSet<>(seen);
        all.addAll(more);
        return Set.copyOf(all);
    }

    /** What an element is, where one stands in a list or alone. */
    public @Nullable ParameterType element() {
        ParameterType element = type;
        while (element instanceof ParameterType.ListOf list) {
            element = list.element();
        }
        return element;
    }

    /** The class of the component that is expected; null if none is. */
    public @Nullable String wanted() {
        ParameterType element = element();
        if (element instanceof ParameterType.Component component) {
            return component.className();
        }
        return element instanceof ParameterType.Blueprint blueprint ? blueprint.className() : null;
    }

    /** Whether a component may stand there. */
    public boolean takesComponents() {
        return wanted() != null || free || element() instanceof ParameterType.Templated;
    }
}
