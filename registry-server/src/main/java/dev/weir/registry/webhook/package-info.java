/** Tells others of changes over HTTP: each entry of the log at least once, in its order, signed, and only to addresses that everybody may reach. */
@NullMarked
package dev.weir.registry.webhook;

import org.jspecify.annotations.NullMarked;
