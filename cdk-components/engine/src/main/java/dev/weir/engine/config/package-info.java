/** Configurations before a run: brought into their present form, compared with the form that the manifest asks for. */
@NullMarked
package dev.weir.engine.config;

import org.jspecify.annotations.NullMarked;
