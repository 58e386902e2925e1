/** What is in the jars of artifacts: descriptors, which run nothing, and class loaders, made when a class is needed. */
@NullMarked
package dev.weir.components.load;

import org.jspecify.annotations.NullMarked;
