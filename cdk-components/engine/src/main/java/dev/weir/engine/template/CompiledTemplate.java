package dev.weir.engine.template;

import dev.weir.expressions.Analysis;
import dev.weir.expressions.syntax.AccessPath;
import dev.weir.expressions.value.ExpressionException;
import dev.weir.manifest.tree.Position;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One templated parameter, compiled: evaluates in a scope with its component's parameters. */
final class CompiledTemplate<T extends @Nullable Object> implements Template<T> {

    private final Evaluation<T> evaluation;
    private final @Nullable Evaluation<@Nullable Object> literal;
    private final Collection<dev.weir.expressions.Template> parts;
    private final Row parameters;
    private final Position position;
    private final String text;

    CompiledTemplate(
            Evaluation<T> evaluation,
            @Nullable Evaluation<@Nullable Object> literal,
            Collection<dev.weir.expressions.Template> parts,
            Row parameters,
            Position position,
            String text) {
        this.evaluation = evaluation;
        this.literal = literal;
        this.parts = parts;
        this.parameters = parameters;
        this.position = position;
        this.text = text;
    }

    /** How a kind of template is evaluated. */
    interface Evaluation<T extends @Nullable Object> {
        T evaluate(dev.weir.expressions.Variables variables);
    }

    @Override
    public T in(Scope scope) {
        return evaluated(evaluation, scope);
    }

    @Override
    public @Nullable Object literal(Scope scope) {
        return literal == null ? Template.super.literal(scope) : evaluated(literal, scope);
    }

    private <V extends @Nullable Object> V evaluated(Evaluation<V> wanted, Scope scope) {
        try {
            return wanted.evaluate(((EngineScope) scope).variables(parameters));
        } catch (ExpressionException e) {
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot evaluate '" + shortened() + "' at " + position + ": " + e.getMessage() + " ("
                            + e.errorClass() + ")",
                    e);
        }
    }

    private String shortened() {
        int longest = 120;
        String line = text.strip().replace('\n', ' ');
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }

    @Override
    public Interest interestIn(String variable) {
        List<List<String>> paths = new ArrayList<>();
        for (dev.weir.expressions.Template part : parts) {
            Analysis analysis = part.analysis();
            for (AccessPath path : analysis.paths()) {
                if (path.variable().equals(variable)) {
                    paths.add(keys(path));
                }
            }
        }
        return new Interest(paths);
    }

    /** The keys of a path as far as they are keys of objects: an index looks at the whole list. */
    private static List<String> keys(AccessPath path) {
        List<String> keys = new ArrayList<>();
        for (Object step : path.steps().subList(1, path.steps().size())) {
            if (!(step instanceof String key)) {
                break;
            }
            keys.add(key);
        }
        return keys;
    }

    @Override
    public String text() {
        return text;
    }
}
