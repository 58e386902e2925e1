/** Tokens that are obtained by logging in. */
@NullMarked
package dev.weir.standard.auth.session;

import org.jspecify.annotations.NullMarked;
