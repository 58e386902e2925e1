package dev.weir.authoring.component;

import dev.weir.descriptors.Descriptor;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a resolved manifest.
 *
 * @param field  the field of the outer component that holds it; with the key, if that is a mapping of components; empty at the top
 * @param index  its place in the field's list, from 0; -1 if the field holds no list
 * @param node   the component as it was resolved
 * @param type   its type
 * @param origin where it comes from
 * @param fields the plain values that are in force in it, defaults last
 * @param parts  the components in it, in the order of the manifest
 */
public record Component(
        String field,
        int index,
        MappingNode node,
        Descriptor type,
        Origin origin,
        List<Field> fields,
        List<Component> parts) {

    public Component {
        fields = List.copyOf(fields);
        parts = List.copyOf(parts);
    }

    /** How the outer component calls it: {@code transformations[2]}. */
    public String label() {
        return index < 0 ? field : field + "[" + index + "]";
    }

    /** Whether it can stand where a class is asked for. */
    public boolean isA(String className) {
        return type.isA(className);
    }

    /** A value that is in force; empty if the field holds none, or a component. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(held -> held.name().equals(name)).findFirst();
    }

    /** The value of a field; null if there is none. */
    public @Nullable Node value(String name) {
        return field(name).map(Field::value).orElse(null);
    }

    /** The text of a field; empty if it holds something else, or nothing. */
    public String text(String name) {
        return value(name) instanceof ScalarNode scalar && scalar.value() instanceof String text ? text : "";
    }

    /** The components that a field holds, in their order. */
    public List<Component> parts(String name) {
        return parts.stream().filter(part -> part.field().equals(name)).toList();
    }

    /** The only component of a field; empty if there is none. */
    public Optional<Component> part(String name) {
        return parts(name).stream().findFirst();
    }

    /** The component and everything in it, in the order of the manifest. */
    public Stream<Component> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Component::all));
    }
}
