/** The configuration file: read, checked against the connector's form, and replaced when a token changed. */
@NullMarked
package dev.weir.cli.config;

import org.jspecify.annotations.NullMarked;
