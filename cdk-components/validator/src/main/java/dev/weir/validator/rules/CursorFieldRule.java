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

/** A cursor field that the stream's schema does not have. */
public final class CursorFieldRule implements Rule {

    @Override
    public String id() {
        return "cursor-field";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component stream : subject.streams()) {
            stream.child("incremental_sync")
                    .map(cursor -> cursor.get("cursor_field"))
                    .filter(ScalarNode.class::isInstance)
                    .map(ScalarNode.class::cast)
                    .ifPresent(field -> StreamFields.properties(stream)
                            .ifPresent(properties -> field(stream, field, properties, findings)));
        }
    }

    private void field(Component stream, ScalarNode field, MappingNode properties, Findings findings) {
        ScalarNode missing = StreamFields.missing(List.of(field), properties);
        if (missing == null) {
            return;
        }
        Suggestion fields = Suggestion.of(String.valueOf(field.value()), properties.keys());
        findings.add(
                this,
                field.position(),
                "Cannot find cursor field '" + field.value() + "' of " + StreamFields.name(stream)
                        + ": its schema has no such field",
                fields.remedy());
    }
}
