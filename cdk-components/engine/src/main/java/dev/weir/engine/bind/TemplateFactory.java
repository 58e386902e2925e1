package dev.weir.engine.bind;

import dev.weir.manifest.tree.Node;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;

/** Compiles templated parameters. Safe for concurrent use. */
public interface TemplateFactory {

    /**
     * Compiles one parameter.
     *
     * @param interpolation how it is evaluated; says what the template's values are
     * @param node          what the manifest has in its place
     * @param parameters    the {@code $parameters} in force there; not changed afterwards
     * @throws dev.weir.expressions.value.TemplateSyntaxException with line and column, if a text cannot be parsed
     * @throws IllegalArgumentException with the reason, if the node is not what the interpolation takes
     */
    Template<?> template(Interpolation interpolation, Node node, Row parameters);
}
