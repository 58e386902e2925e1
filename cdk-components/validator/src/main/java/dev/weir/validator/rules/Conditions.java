package dev.weir.validator.rules;

import dev.weir.expressions.Environment;
import dev.weir.expressions.Template;
import dev.weir.expressions.Variables;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.TemplateSyntaxException;
import java.time.Clock;
import java.util.Optional;

/** Conditions whose truth is known without evaluating them for a record. */
final class Conditions {

    private static final Environment ENVIRONMENT = Environment.of(Clock.systemUTC());

    private Conditions() {}

    /** The truth of a text that gives the same value each time; empty if it does not, or cannot be parsed. */
    static Optional<Boolean> truth(String text) {
        try {
            Template template = Template.parse(text);
            return template.analysis().constant()
                    ? Optional.of(template.test(Variables.NONE, ENVIRONMENT))
                    : Optional.empty();
        } catch (TemplateSyntaxException reported) {
            return Optional.empty();
        } catch (EvaluationException e) {
            return Optional.of(false);
        }
    }
}
