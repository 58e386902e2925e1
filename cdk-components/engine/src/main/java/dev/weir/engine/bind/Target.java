package dev.weir.engine.bind;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * The parameter that a value is for.
 *
 * @param owner      the component
 * @param parameter  its parameter
 * @param parameters the {@code $parameters} in force in the component
 */
record Target(Descriptor owner, Parameter parameter, Row parameters) {

    /** A value that does not fit. */
    BindingFailure expected(String wanted, Node found) {
        return failure("wrong-value", found.position(), "expected " + wanted + ", found " + described(found));
    }

    BindingFailure failure(String rule, Position position, String reason) {
        String message = "Cannot set '" + parameter.name() + "' of " + owner.type() + ": " + reason;
        return new BindingFailure(List.of(Problem.error(rule, position, message)));
    }

    private String described(Node found) {
        return parameter.secret() && found instanceof ScalarNode ? "another value" : found.described();
    }
}
