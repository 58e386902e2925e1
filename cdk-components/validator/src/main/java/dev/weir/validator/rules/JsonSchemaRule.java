package dev.weir.validator.rules;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
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
        List<Error> errors = MetaSchema.errors(schema);
        Set<String> told = new HashSet<>();
        for (Error error : errors) {
            NodePath path = error.getInstanceLocation();
            boolean deeper = isType(path) && errors.stream().anyMatch(other -> isBelow(other, path));
            if (!deeper && told.add(path.toString())) {
                Node place = MetaSchema.node(schema, path);
                findings.add(
                        this,
                        place.position(),
                        "Cannot use " + what + " as JSON schema: " + reason(error, path, place),
                        remedy(path, place));
            }
        }
    }

    private static String reason(Error error, NodePath path, Node place) {
        return isType(path) && place instanceof ScalarNode word
                ? "there is no type '" + word.value() + "'"
                : error.getMessage();
    }

    private static String remedy(NodePath path, Node place) {
        return isType(path) && place instanceof ScalarNode word
                ? Suggestion.of(String.valueOf(word.value()), PlainSchema.TYPES).remedy()
                : "correct it as JSON Schema draft 7 has it";
    }

    /** Whether the place is the keyword for types, or a type of several; the meta-schema says twice what is wrong with it. */
    private static boolean isType(NodePath path) {
        int at = path.getNameCount() - 1;
        if (at > 0 && path.getElement(at) instanceof Integer) {
            at--;
        }
        return at >= 0
                && "type".equals(path.getElement(at))
                && (at == 0 || !"properties".equals(path.getElement(at - 1)));
    }

    private static boolean isBelow(Error other, NodePath path) {
        return other.getInstanceLocation().toString().startsWith(path + "/");
    }
}
