package dev.weir.validator.rule;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.component.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A manifest as rules look at it.
 *
 * @param written  the tree as the author wrote it
 * @param source   the tree with references followed and parameters handed down, as components
 * @param all      all components, outer ones first
 * @param templates all texts with markup in fields that are evaluated
 * @param options  what the project says to rules, by rule and name
 */
public record Subject(
        MappingNode written, Component source, List<Component> all, List<TemplateText> templates, RuleOptions options) {

    public Subject {
        all = List.copyOf(all);
        templates = List.copyOf(templates);
    }

    /** A manifest of which everything is known. */
    public static Subject of(MappingNode written, Component source, RuleOptions options) {
        List<Component> all = new ArrayList<>();
        source.visit(all::add);
        return new Subject(written, source, all, TemplateText.in(all), options);
    }

    /** All components of a type. */
    public List<Component> all(String type) {
        return all.stream().filter(component -> component.is(type)).toList();
    }

    /** The streams with fields of their own, parents of other streams included. */
    public List<Component> streams() {
        return all("DeclarativeStream");
    }

    /** The properties of the configuration; empty if the manifest does not say. */
    public Optional<MappingNode> inputs() {
        return source.child("spec")
                .map(spec -> spec.get("connection_specification"))
                .filter(MappingNode.class::isInstance)
                .map(form -> ((MappingNode) form).get("properties"))
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast);
    }
}
