/** Why a request is refused: whose fault it is, what happened and what to do, in one closed set that HTTP answers are made of. */
@NullMarked
package dev.weir.registry.refusal;

import org.jspecify.annotations.NullMarked;
