package dev.weir.validator.rules;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Subject;
import java.util.Set;
import java.util.TreeSet;

/** What a configuration holds at its top. */
final class Inputs {

    private Inputs() {}

    /** The properties that the specification has, and those that the manifest itself writes. */
    static Set<String> known(Subject subject, MappingNode properties) {
        Set<String> known = new TreeSet<>(properties.keys());
        for (Component component : subject.all()) {
            component.node().entries().stream()
                    .filter(entry -> isWritten(component, entry.key()))
                    .forEach(entry -> firsts(entry.value(), known));
        }
        alternatives(subject, known);
        return known;
    }

    /** Whether an input is marked as a credential. */
    static boolean isSecret(MappingNode input) {
        return input.get("airbyte_secret") instanceof ScalarNode scalar && Boolean.TRUE.equals(scalar.value());
    }

    /** The properties that the specification has, those of its alternatives included. */
    static Set<String> declared(Subject subject, MappingNode properties) {
        Set<String> declared = new TreeSet<>(properties.keys());
        alternatives(subject, declared);
        return declared;
    }

    private static boolean isWritten(Component component, String field) {
        boolean rule = component.is("ConfigAddFields")
                || component.is("ConfigRemapField")
                || component.is("ConfigRemoveFields")
                || component.is("AddedFieldDefinition")
                        && component.enclosing("ConfigAddFields").isPresent();
        return rule && (field.equals("path") || field.equals("field_path") || field.equals("field_pointers"))
                || field.endsWith("_config_path");
    }

    private static void firsts(Node node, Set<String> known) {
        if (node instanceof SequenceNode list && !list.nodes().isEmpty()) {
            Node first = list.nodes().get(0);
            if (first instanceof ScalarNode scalar) {
                known.add(String.valueOf(scalar.value()));
            } else {
                list.nodes().forEach(element -> firsts(element, known));
            }
        } else if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> firsts(entry.value(), known));
        }
    }

    /** Properties of alternatives of the whole form. */
    private static void alternatives(Subject subject, Set<String> known) {
        subject.source()
                .child("spec")
                .map(spec -> spec.get("connection_specification"))
                .ifPresent(form -> {
                    for (String word : new String[] {"oneOf", "anyOf", "allOf"}) {
                        if (form instanceof MappingNode mapping && mapping.get(word) instanceof SequenceNode list) {
                            list.nodes().forEach(alternative -> properties(alternative, known));
                        }
                    }
                });
    }

    private static void properties(Node alternative, Set<String> known) {
        if (alternative instanceof MappingNode mapping && mapping.get("properties") instanceof MappingNode properties) {
            properties.entries().stream().map(Entry::key).forEach(known::add);
        }
    }
}
