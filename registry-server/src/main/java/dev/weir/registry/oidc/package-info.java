/** Publishing from CI without a stored secret: ID tokens of configured issuers, verified and exchanged for tokens that live some minutes. */
@NullMarked
package dev.weir.registry.oidc;

import org.jspecify.annotations.NullMarked;
