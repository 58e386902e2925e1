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

/** A primary key that the stream's schema does not have. */
public final class PrimaryKeyFieldRule implements Rule {

    @Override
    public String id() {
        return "primary-key-field";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component stream : subject.streams()) {
            StreamFields.properties(stream)
                    .ifPresent(properties ->
                            StreamFields.primaryKey(stream).forEach(path -> path(stream, path, properties, findings)));
        }
    }

    private void path(Component stream, List<ScalarNode> path, MappingNode properties, Findings findings) {
        ScalarNode missing = StreamFields.missing(path, properties);
        if (missing == null) {
            return;
        }
        String name = String.valueOf(missing.value());
        Suggestion fields = Suggestion.of(name, properties.keys());
        findings.add(
                this,
                missing.position(),
                "Cannot find primary key '" + name + "' of " + StreamFields.name(stream)
                        + ": its schema has no such field",
                path.size() > 1 ? "correct it, or add it to the schema" : fields.remedy());
    }
}
