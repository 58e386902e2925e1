/** What happens while a connector is at work, for whoever wants to be told: requests with their reasons, pages, slices, limits. */
@NullMarked
package dev.weir.engine.observe;

import org.jspecify.annotations.NullMarked;
