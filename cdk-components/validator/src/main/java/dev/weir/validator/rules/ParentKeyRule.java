package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.List;

/** A key of parent records that the parent's schema does not have. */
public final class ParentKeyRule implements Rule {

    @Override
    public String id() {
        return "parent-key";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component parent : subject.all("ParentStreamConfig")) {
            parent.child("stream")
                    .flatMap(StreamFields::properties)
                    .ifPresent(properties -> parent(parent, properties, findings));
        }
    }

    private void parent(Component parent, MappingNode properties, Findings findings) {
        if (parent.get("parent_key") instanceof ScalarNode key
                && key.value() instanceof String name
                && name.indexOf('.') < 0
                && name.indexOf('*') < 0
                && StreamFields.missing(List.of(key), properties) != null) {
            findings.add(
                    this,
                    key.position(),
                    "Cannot find parent_key '" + name + "': the schema of "
                            + parent.child("stream").map(StreamFields::name).orElse("the parent")
                            + " has no such field",
                    Suggestion.of(name, properties.keys()).remedy());
        }
    }
}
