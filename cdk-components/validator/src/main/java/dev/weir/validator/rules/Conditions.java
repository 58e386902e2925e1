package dev.weir.validator.rules;

import dev.weir.expressions.Environment;
import dev.weir.expressions.Template;
import dev.weir.expressions.Variables;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.TemplateSyntaxException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Conditions whose truth is known without evaluating them for a record. */
final class Conditions {

    private static final Environment ENVIRONMENT = Environment.of(Clock.systemUTC());

    private static final Variables NOTHING = new Variables() {
        @Override
        public boolean declares(String name) {
            return false;
        }

        @Override
        public @Nullable Object get(String name) {
            return null;
        }
    };

    private Conditions() {}

    /** Whether a text gives the same value each time; not if it cannot be parsed. */
    static boolean isConstant(String text) {
        try {
            return Template.parse(text).analysis().constant();
        } catch (TemplateSyntaxException reported) {
            return false;
        }
    }

    /** The truth of a constant text. */
    static boolean isTrue(String text) {
        try {
            return Template.parse(text).test(NOTHING, ENVIRONMENT);
        } catch (EvaluationException e) {
            return false;
        }
    }
}
