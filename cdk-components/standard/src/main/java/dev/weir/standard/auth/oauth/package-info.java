/** Access tokens that are obtained by OAuth 2.0, kept, and renewed. */
@NullMarked
package dev.weir.standard.auth.oauth;

import org.jspecify.annotations.NullMarked;
