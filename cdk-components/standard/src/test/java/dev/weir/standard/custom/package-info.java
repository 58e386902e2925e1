/** Components of a stranger in every place where the language allows them. */
@NullMarked
package dev.weir.standard.custom;

import org.jspecify.annotations.NullMarked;
