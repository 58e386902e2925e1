package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.List;
import java.util.Set;

/** An input that users must give, and that the form of the configuration does not have. */
public final class RequiredInputRule implements Rule {

    @Override
    public String id() {
        return "required-input";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        subject.inputs().ifPresent(inputs -> {
            Set<String> declared = Inputs.declared(subject, inputs);
            subject.source()
                    .child("spec")
                    .map(spec -> spec.get("connection_specification"))
                    .ifPresent(form -> required(form).forEach(name -> name(name, declared, findings)));
        });
    }

    private static List<Node> required(Node form) {
        return form instanceof MappingNode mapping && mapping.get("required") instanceof SequenceNode names
                ? names.nodes()
                : List.of();
    }

    private void name(Node node, Set<String> declared, Findings findings) {
        if (node instanceof ScalarNode scalar && scalar.value() instanceof String name && !declared.contains(name)) {
            findings.add(
                    this,
                    node.position(),
                    "Cannot ask for input '" + name + "': it is required, and properties does not have it",
                    Suggestion.of(name, declared).remedy());
        }
    }
}
