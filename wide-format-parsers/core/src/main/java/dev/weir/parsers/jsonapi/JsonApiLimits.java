package dev.weir.parsers.jsonapi;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * What is held of a document.
 *
 * @param heldCharacters how many characters of included resources, and of records that stand before them, may be held; each
 *                       value counts 16 more
 */
@Component("weir.parsers.JsonApiLimits")
public record JsonApiLimits(@Default("32000000") long heldCharacters) {}
