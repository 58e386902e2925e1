/** New connectors: what was found out about an API becomes a manifest with its folder; templates to start from. */
@NullMarked
package dev.weir.authoring.scaffold;

import org.jspecify.annotations.NullMarked;
