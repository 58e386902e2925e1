package dev.weir.parsers.lines;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Template;

/**
 * Puts records into those that they belong to, where children follow their parents, as in the bulk files of Shopify. A record
 * without a parent is given with all its descendants, before the next one; only these are in memory.
 *
 * @param id     the column with which a record is named
 * @param parent the column that names the parent of a record; it stays in it
 * @param into   the column of the list of children, which may be an expression of the child: {@code {{ record.__typename }}}.
 *               A record without a parent always has the list if its name is no expression
 */
@Component("weir.parsers.RejoinParent")
public record RejoinParent(
        @Interpolate(Interpolation.RENDERED) @Default("\"id\"")
        Template<String> id,

        @Interpolate(Interpolation.RENDERED) @Default("\"__parentId\"")
        Template<String> parent,

        @Default("\"children\"") Template<String> into) {}
