package dev.weir.validator.component;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A component of a manifest, in the place where it is used; one that is referenced twice is two. */
public final class Component {

    private final Descriptor descriptor;
    private final MappingNode node;
    private final @Nullable Component parent;
    private final String field;
    private final List<Component> children = new ArrayList<>();

    Component(Descriptor descriptor, MappingNode node, @Nullable Component parent, String field) {
        this.descriptor = descriptor;
        this.node = node;
        this.parent = parent;
        this.field = field;
    }

    void add(Component child) {
        children.add(child);
    }

    /** What is known of its type. */
    public Descriptor descriptor() {
        return descriptor;
    }

    /** Its fields, with what {@code $parameters} fill. */
    public MappingNode node() {
        return node;
    }

    /** The component that it stands in; null for the manifest itself. */
    public @Nullable Component parent() {
        return parent;
    }

    /** The field of the parent that it stands in. */
    public String field() {
        return field;
    }

    /** The components in its fields, in order. */
    public List<Component> children() {
        return List.copyOf(children);
    }

    /** Whether it is of a type. */
    public boolean is(String type) {
        return descriptor.type().equals(type);
    }

    /** The component in a field; empty if there is none or there are several. */
    public Optional<Component> child(String name) {
        List<Component> found = children(name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The components in a field. */
    public List<Component> children(String name) {
        return children.stream().filter(child -> child.field.equals(name)).toList();
    }

    /** The nearest component of a type around it. */
    public Optional<Component> enclosing(String type) {
        for (Component around = parent; around != null; around = around.parent) {
            if (around.is(type)) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    /** The value of a field; null if it is not there. */
    public @Nullable Node get(String name) {
        return node.get(name);
    }

    /** Whether a field holds anything. */
    public boolean has(String name) {
        Node value = node.get(name);
        return value != null && !(value instanceof ScalarNode scalar && scalar.value() == null);
    }

    /** Whether a field is true. */
    public boolean isTrue(String name) {
        return node.get(name) instanceof ScalarNode scalar && Boolean.TRUE.equals(scalar.value());
    }

    /** Whether a field that there is not was probably meant to be one that is not there. */
    public boolean isMisspelled(String name) {
        List<String> known =
                descriptor.parameters().stream().map(Parameter::name).toList();
        return node.entry(name) == null
                && node.entries().stream()
                        .filter(entry -> !entry.fromParameters()
                                && descriptor.parameter(entry.key()).isEmpty())
                        .anyMatch(entry ->
                                name.equals(Suggestion.of(entry.key(), known).nearest()));
    }

    /** The text of a field; null if it holds none. */
    public @Nullable String text(String name) {
        return node.text(name);
    }

    /** Where its type is named; where it begins if it is not. */
    public Position position() {
        Entry type = node.entry("type");
        return type == null ? node.position() : type.value().position();
    }

    /** Gives this component, and all in it, to a visitor. */
    public void visit(Consumer<Component> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.visit(visitor));
    }
}
