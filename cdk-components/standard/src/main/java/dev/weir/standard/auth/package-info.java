/** How requests are authenticated: keys, passwords, tokens that are obtained and renewed, signatures. */
@NullMarked
package dev.weir.standard.auth;

import org.jspecify.annotations.NullMarked;
