package dev.weir.validator.rules;

import com.networknt.schema.Error;
import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema, of a stream or of the configuration, that is none. */
public final class JsonSchemaRule implements Rule {

    @Override
    public String id() {
        return "json-schema";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Component loader : subject.all("InlineSchemaLoader")) {
            schema(loader.get("schema"), "the stream's schema", seen, findings);
        }
        for (Component spec : subject.all("Spec")) {
            schema(spec.get("connection_specification"), "connection_specification", seen, findings);
        }
    }

    private void schema(@Nullable Node schema, String what, Set<Node> seen, Findings findings) {
        if (schema == null || !seen.add(schema) || PlainSchema.isSurelyOne(schema)) {
            return;
        }
        for (Error error : MetaSchema.errors(schema)) {
            Node place = MetaSchema.node(schema, error.getInstanceLocation());
            Position position = place.position();
            findings.add(
                    this,
                    position,
                    "Cannot use " + what + " as JSON schema: " + error.getMessage(),
                    "correct it as JSON Schema draft 7 has it");
        }
    }
}
