/** The fields of a connector's configuration, from the schema in its spec. */
@NullMarked
package dev.weir.authoring.config;

import org.jspecify.annotations.NullMarked;
