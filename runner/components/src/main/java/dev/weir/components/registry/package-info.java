/** Maven repositories over https or in a folder: one door to them, with limits, and with credentials that no manifest holds. */
@NullMarked
package dev.weir.components.registry;

import org.jspecify.annotations.NullMarked;
