package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.resolution.ReferencePath;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** A definition that nothing refers to: dead text, or a reference that was meant for it and leads elsewhere. */
public final class UnusedDefinitionRule implements Rule {

    private static final String PREFIX = "#/definitions/";

    @Override
    public String id() {
        return "unused-definition";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public boolean concludesFromAbsence() {
        return true;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!(subject.written().get("definitions") instanceof MappingNode definitions)) {
            return;
        }
        Set<String> used = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        subject.written().entries().stream()
                .filter(entry -> !entry.key().equals("definitions"))
                .forEach(entry -> open.add(entry.value()));
        Set<Node> met = new HashSet<>();
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof ScalarNode || met.add(node)) {
                walk(node, definitions, used, open);
            }
        }
        for (Entry definition : definitions.entries()) {
            if (!used.contains(definition.key())) {
                findings.add(
                        this,
                        definition.keyPosition(),
                        "Cannot find a use of definition '" + definition.key() + "': no reference leads to it",
                        "take it away, or refer to it with $ref: \"#/definitions/" + definition.key() + "\"");
            }
        }
    }

    private static void walk(Node node, MappingNode definitions, Set<String> used, Deque<Node> open) {
        if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> open.add(entry.value()));
        } else if (node instanceof SequenceNode list) {
            open.addAll(list.nodes());
        } else if (node instanceof ScalarNode scalar && scalar.value() instanceof String text) {
            String key = key(text);
            Node definition = definitions.get(key);
            if (definition != null && used.add(key)) {
                open.add(definition);
            }
        }
    }

    /** The definition that a text refers to; empty if it is no such reference. */
    private static String key(String text) {
        String reference = ReferencePath.present(text);
        if (!reference.startsWith(PREFIX)) {
            return "";
        }
        int slash = reference.indexOf('/', PREFIX.length());
        return slash < 0 ? reference.substring(PREFIX.length()) : reference.substring(PREFIX.length(), slash);
    }
}
