/** Streams that are made of a template: the template, the mappings that fill it in, and where their values come from. */
@NullMarked
package dev.weir.standard.dynamic;

import org.jspecify.annotations.NullMarked;
