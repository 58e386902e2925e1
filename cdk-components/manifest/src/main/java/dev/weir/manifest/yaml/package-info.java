/** YAML 1.1 as the reference reads it, to a tree with positions. */
@NullMarked
package dev.weir.manifest.yaml;

import org.jspecify.annotations.NullMarked;
