package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;

/**
 * Lets only one stream of a group be read at a time; others wait until it has ended.
 *
 * <pre>
 * type: BlockSimultaneousSyncsAction
 * </pre>
 */
@Component(since = "7.15.0")
public record BlockSimultaneousSyncsAction() {}
