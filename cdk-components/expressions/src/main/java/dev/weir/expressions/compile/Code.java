package dev.weir.expressions.compile;

import org.jspecify.annotations.Nullable;

/** A compiled expression. */
@FunctionalInterface
interface Code {

    @Nullable
    Object run(Frame frame);
}
