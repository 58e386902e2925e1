/**
 * The program {@code weir}: commands that speak the Airbyte protocol on standard output, {@code run} that fills a lake,
 * and {@code --serve} that runs many commands in one process. This is the one place that knows every module.
 */
@NullMarked
package dev.weir.cli;

import org.jspecify.annotations.NullMarked;
