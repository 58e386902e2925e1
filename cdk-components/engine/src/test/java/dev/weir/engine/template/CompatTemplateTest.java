package dev.weir.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class CompatTemplateTest {

    private static final String JSON = "x{{ '{\"a\": ' + (last | tojson) + '}' }}";
    private static final String LONG = "{{ ([0] * 600000) | length }}";

    private final Scope scope = TestScopes.of(EngineOptions.standard()).with("last", "b");

    @Test
    void whatATemplateWritesAsJsonIsPlainText() {
        assertThat(template(JSON, Set.of()).in(scope)).isEqualTo("x{\"a\": \"b\"}");
    }

    @Test
    void withCompatItIsMarkedAsHtml() {
        assertThat(template(JSON, Set.of(Compat.HTML_MARKED_TEXT)).in(scope)).isEqualTo("x{&#34;a&#34;: \"b\"}");
    }

    @Test
    void aTemplateThatNeedsTooMuchFails() {
        assertThatThrownBy(() -> template(LONG, Set.of()).in(scope))
                .hasMessageContaining("more than 500000 elements in one collection");
    }

    @Test
    void withCompatItGoesOn() {
        assertThat(template(LONG, Set.of(Compat.UNBOUNDED_TEMPLATES)).in(scope)).isEqualTo(600_000L);
    }

    private static Template<?> template(String text, Set<Compat> compat) {
        return new ExpressionTemplates(Environment.of(Clock.systemUTC()), compat)
                .template(Interpolation.VALUE, new ScalarNode(new Position("manifest.yaml", 1, 1), text), new Row());
    }
}
