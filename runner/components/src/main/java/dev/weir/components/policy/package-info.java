/** Which artifacts a project allows. */
@NullMarked
package dev.weir.components.policy;

import org.jspecify.annotations.NullMarked;
