package dev.weir.expressions.compile;

import org.jspecify.annotations.Nullable;

/** What the free names of a template mean in one evaluation. */
public interface Names {

    boolean declares(String name);

    @Nullable
    Object get(String name);
}
