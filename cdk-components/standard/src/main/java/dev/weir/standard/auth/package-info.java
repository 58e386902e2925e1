/** How requests are authenticated with what the configuration holds: keys, passwords, tokens. */
@NullMarked
package dev.weir.standard.auth;

import org.jspecify.annotations.NullMarked;
