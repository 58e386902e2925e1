/**
 * The annotation processor that describes records marked with {@code @Component} and writes the file that
 * {@link dev.weir.descriptors} documents. Knows the SPI by name only, so that it runs with any version of it.
 */
@NullMarked
package dev.weir.descriptors.processor;

import org.jspecify.annotations.NullMarked;
