package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.List;
import java.util.Set;

/** Fields of a schema without a type: a destination makes text of them, or JSON. */
public final class SchemaTypesRule implements Rule {

    private static final Set<String> TYPING =
            Set.of("type", "$ref", "oneOf", "anyOf", "allOf", "enum", "const", "properties", "items");
    private static final int SHOWN = 5;

    @Override
    public String id() {
        return "schema-types";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component stream : subject.streams()) {
            StreamFields.properties(stream).ifPresent(properties -> properties(stream, properties, findings));
        }
    }

    private void properties(Component stream, MappingNode properties, Findings findings) {
        List<Entry> untyped =
                properties.entries().stream().filter(SchemaTypesRule::isUntyped).toList();
        if (untyped.isEmpty()) {
            return;
        }
        String names =
                String.join(", ", untyped.stream().limit(SHOWN).map(Entry::key).toList());
        String more = untyped.size() > SHOWN ? " and " + (untyped.size() - SHOWN) + " more" : "";
        findings.add(
                this,
                untyped.get(0).keyPosition(),
                "Cannot tell the type of " + names + more + " of " + StreamFields.name(stream)
                        + ": the schema has none",
                "write a type, for instance type: [\"null\", \"string\"]");
    }

    private static boolean isUntyped(Entry property) {
        return property.value() instanceof MappingNode mapping
                && mapping.keys().stream().noneMatch(TYPING::contains);
    }
}
