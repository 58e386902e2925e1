/** Checks manifests: structure, names, templates, schemas, and what hurts in production. */
@NullMarked
package dev.weir.validator;

import org.jspecify.annotations.NullMarked;
