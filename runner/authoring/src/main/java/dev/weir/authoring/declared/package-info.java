/** The schemas that manifests declare for streams, where they stand, and how another one is put there. */
@NullMarked
package dev.weir.authoring.declared;

import org.jspecify.annotations.NullMarked;
