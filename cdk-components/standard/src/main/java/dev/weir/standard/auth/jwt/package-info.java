/** Tokens that the connector signs itself. */
@NullMarked
package dev.weir.standard.auth.jwt;

import org.jspecify.annotations.NullMarked;
