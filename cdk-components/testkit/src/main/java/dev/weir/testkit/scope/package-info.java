/** What surrounds a component under test: a scope and a runtime of the engine's own parts, with answers in place of the network. */
@NullMarked
package dev.weir.testkit.scope;

import org.jspecify.annotations.NullMarked;
