/**
 * From a validated manifest to components: finds the record that a {@code type} or {@code class_name} stands for by its
 * descriptor, turns the mapping's values into the record's parameters and calls its constructor. Standard components and
 * those of a stranger's jar take the same path.
 */
@NullMarked
package dev.weir.engine.bind;

import org.jspecify.annotations.NullMarked;
