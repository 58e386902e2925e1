/** What a version has to be before it may enter: an intact archive, descriptors that can be read, a POM without tricks, and no broken promise. */
@NullMarked
package dev.weir.registry.check;

import org.jspecify.annotations.NullMarked;
