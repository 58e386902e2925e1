/** Who may do what: tokens of which only hashes are kept, their scopes, and the log of all that changed something. */
@NullMarked
package dev.weir.registry.access;

import org.jspecify.annotations.NullMarked;
