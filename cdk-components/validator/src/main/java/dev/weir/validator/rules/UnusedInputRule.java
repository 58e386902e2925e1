package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.HashSet;
import java.util.Set;

/** An input that nothing reads: users fill in what has no effect, often because a template spells it otherwise. */
public final class UnusedInputRule implements Rule {

    @Override
    public String id() {
        return "unused-input";
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
        boolean hidden = subject.all().stream().anyMatch(component -> component.has("class_name"))
                || subject.templates().stream().anyMatch(text -> text.readsAllOf("config"));
        if (!hidden) {
            subject.inputs().ifPresent(inputs -> inputs(subject, inputs, findings));
        }
    }

    private void inputs(Subject subject, MappingNode inputs, Findings findings) {
        Set<String> used = new HashSet<>();
        subject.templates().stream().map(text -> text.keysOf("config")).forEach(used::addAll);
        subject.all().forEach(component -> paths(component, used));
        for (Entry input : inputs.entries()) {
            if (!used.contains(input.key())) {
                findings.add(
                        this,
                        input.keyPosition(),
                        "Cannot find a use of input '" + input.key() + "': no template reads it",
                        "take it away, or read it with {{ config['" + input.key() + "'] }}");
            }
        }
    }

    /** Some fields lead into the config by lists of keys. */
    private static void paths(Component component, Set<String> used) {
        for (Entry entry : component.node().entries()) {
            if (entry.key().endsWith("_path")
                    || entry.key().endsWith("_pointer")
                    || entry.key().endsWith("_pointers")
                    || entry.key().equals("path")
                    || entry.key().equals("predicate_key")) {
                texts(entry.value(), used);
            }
        }
    }

    private static void texts(Node node, Set<String> used) {
        if (node instanceof ScalarNode scalar) {
            used.add(String.valueOf(scalar.value()));
        } else if (node instanceof SequenceNode list) {
            list.nodes().forEach(element -> texts(element, used));
        } else {
            ((MappingNode) node).entries().forEach(entry -> texts(entry.value(), used));
        }
    }
}
