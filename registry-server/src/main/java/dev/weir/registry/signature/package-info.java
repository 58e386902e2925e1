/** Who signed what: OpenPGP signatures against keys that administrators register, and bundles of Sigstore as far as they can be looked at here. */
@NullMarked
package dev.weir.registry.signature;

import org.jspecify.annotations.NullMarked;
