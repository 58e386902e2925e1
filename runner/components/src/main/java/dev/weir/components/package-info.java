/** Components of manifests that come as versioned artifacts: locked once, verified whenever they are loaded, each in a class loader of its own. */
@NullMarked
package dev.weir.components;

import org.jspecify.annotations.NullMarked;
