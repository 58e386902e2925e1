package dev.weir.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.EngineOptions;
import dev.weir.engine.read.TestScopes;
import dev.weir.expressions.Environment;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.read.Compat;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StickyTemplateTest {

    private static final String TEXT = "{{ last + 1 }}";

    private final Scope scope = TestScopes.of(EngineOptions.standard());

    @Test
    void aTemplateThatFellBackToItsTextIsEvaluatedAgain() {
        Template<?> template = template(false);

        assertThat(template.in(scope.with("last", "none"))).isEqualTo(TEXT);
        assertThat(template.in(scope.with("last", 1L))).isEqualTo(2L);
    }

    @Test
    void withCompatItStaysText() {
        Template<?> template = template(true);

        assertThat(template.in(scope.with("last", "none"))).isEqualTo(TEXT);
        assertThat(template.in(scope.with("last", 1L))).isEqualTo(TEXT);
    }

    @Test
    void withCompatOneThatWasEvaluatedOnceGoesOn() {
        Template<?> template = template(true);

        assertThat(template.in(scope.with("last", 1L))).isEqualTo(2L);
        assertThat(template.in(scope.with("last", "none"))).isEqualTo(TEXT);
        assertThat(template.in(scope.with("last", 2L))).isEqualTo(3L);
    }

    private static Template<?> template(boolean sticky) {
        ExpressionTemplates templates = new ExpressionTemplates(
                Environment.of(Clock.systemUTC()), sticky ? Set.of(Compat.STICKY_TEMPLATES) : Set.of());
        return templates.template(
                Interpolation.VALUE, new ScalarNode(new Position("manifest.yaml", 1, 1), TEXT), new Row());
    }
}
