package dev.weir.parsers.scalar;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.template.Template;

/**
 * Makes a record of a value that is no object.
 *
 * @param field the record's one field
 */
@Component("weir.parsers.ScalarWrap")
public record ScalarWrap(Template<String> field) {}
