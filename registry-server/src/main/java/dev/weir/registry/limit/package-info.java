/** How often somebody may ask, by token or address, and where requests come from behind proxies. */
@NullMarked
package dev.weir.registry.limit;

import org.jspecify.annotations.NullMarked;
