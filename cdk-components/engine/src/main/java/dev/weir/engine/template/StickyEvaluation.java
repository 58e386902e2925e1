package dev.weir.engine.template;

import dev.weir.expressions.Variables;
import org.jspecify.annotations.Nullable;

/** Evaluates a text until the first time that gives the text itself, and gives the text for ever after, if it was the first. */
@SuppressWarnings("NullAway") // it does not follow nullable type arguments
final class StickyEvaluation implements CompiledTemplate.Evaluation<@Nullable Object> {

    private final String text;
    private final CompiledTemplate.Evaluation<@Nullable Object> evaluation;
    private volatile boolean evaluated;
    private volatile boolean plain;

    StickyEvaluation(String text, CompiledTemplate.Evaluation<@Nullable Object> evaluation) {
        this.text = text;
        this.evaluation = evaluation;
    }

    @Override
    public @Nullable Object evaluate(Variables variables) {
        if (plain) {
            return text;
        }
        Object value = evaluation.evaluate(variables);
        if (!evaluated) {
            plain = text.equals(value);
            evaluated = true;
        }
        return value;
    }
}
