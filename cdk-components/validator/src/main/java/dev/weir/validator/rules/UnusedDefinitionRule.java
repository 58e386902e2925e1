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

    private static final String DEFINITIONS = "definitions";
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
        if (!(subject.written().get(DEFINITIONS) instanceof MappingNode definitions)) {
            return;
        }
        Set<String> used = new Uses(definitions).from(subject.written());
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

    /** A walk from definition to definition, along references. */
    private static final class Uses {

        private final Set<String> used = new HashSet<>();
        private final Set<Node> met = new HashSet<>();
        private final Deque<Node> open = new ArrayDeque<>();
        private final MappingNode definitions;

        Uses(MappingNode definitions) {
            this.definitions = definitions;
        }

        Set<String> from(MappingNode root) {
            root.entries().stream()
                    .filter(entry -> !entry.key().equals(DEFINITIONS))
                    .forEach(entry -> see(entry.value()));
            while (!open.isEmpty()) {
                Node node = open.pop();
                if (node instanceof MappingNode mapping) {
                    mapping.entries().forEach(entry -> see(entry.value()));
                } else if (node instanceof SequenceNode list) {
                    list.nodes().forEach(this::see);
                } else {
                    see(node);
                }
            }
            return used;
        }

        private void see(Node node) {
            if (!(node instanceof ScalarNode scalar)) {
                if (met.add(node)) {
                    open.push(node);
                }
            } else if (scalar.value() instanceof String text && ReferencePath.isReference(text)) {
                refer(ReferencePath.present(text));
            }
        }

        private void refer(String reference) {
            if (reference.startsWith(PREFIX)) {
                String key = key(reference);
                Node definition = definitions.get(key);
                if (definition != null && used.add(key) && (definition instanceof ScalarNode || met.add(definition))) {
                    open.push(definition);
                }
            }
        }

        /** The definition that a reference names. */
        private static String key(String reference) {
            int slash = reference.indexOf('/', PREFIX.length());
            return slash < 0 ? reference.substring(PREFIX.length()) : reference.substring(PREFIX.length(), slash);
        }
    }
}
