package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Node;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.Objects;

/** A dependency on a parent's cursor that the parent, or the stream itself, does not have. */
public final class IncrementalDependencyRule implements Rule {

    @Override
    public String id() {
        return "incremental-dependency";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component parent : subject.all("ParentStreamConfig")) {
            if (parent.isTrue("incremental_dependency")) {
                parent(parent, findings);
            }
        }
    }

    private void parent(Component parent, Findings findings) {
        Node flag = Objects.requireNonNull(parent.get("incremental_dependency"));
        Component stream = parent.child("stream").orElse(null);
        if (stream != null && stream.is("DeclarativeStream") && !stream.has("incremental_sync")) {
            findings.add(
                    this,
                    flag.position(),
                    "Cannot read " + StreamFields.name(stream)
                            + " incrementally for its children: it has no incremental_sync",
                    "give it one, or take incremental_dependency away");
        }
        parent.enclosing("DeclarativeStream")
                .filter(child -> !child.has("incremental_sync"))
                .ifPresent(child -> findings.add(
                        this,
                        flag.position(),
                        "Cannot keep the parent's cursor: " + StreamFields.name(child)
                                + " has no incremental_sync, so that no state is kept",
                        "give it one, or take incremental_dependency away"));
    }
}
