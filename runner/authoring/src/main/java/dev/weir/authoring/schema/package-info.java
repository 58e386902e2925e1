/** The JSON Schema of the manifest language, made from the descriptors of the components. */
@NullMarked
package dev.weir.authoring.schema;

import org.jspecify.annotations.NullMarked;
