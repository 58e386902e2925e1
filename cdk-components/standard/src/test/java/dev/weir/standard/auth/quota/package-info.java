/** Tests of token rotation. */
@NullMarked
package dev.weir.standard.auth.quota;

import org.jspecify.annotations.NullMarked;
