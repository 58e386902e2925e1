/** How the registry asks others over HTTP: no redirects, no proxies, limits of size and time, and addresses that are checked where a connection is made. */
@NullMarked
package dev.weir.registry.outward;

import org.jspecify.annotations.NullMarked;
