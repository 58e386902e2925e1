package dev.weir.expressions;

import org.jspecify.annotations.Nullable;

/** The names that a template can read. A name that is not declared is an error, a declared one may hold null, Python's None. */
public interface Variables {

    /** No variables at all. */
    Variables NONE = new Variables() {
        @Override
        public boolean declares(String name) {
            return false;
        }

        @Override
        public @Nullable Object get(String name) {
            return null;
        }
    };

    boolean declares(String name);

    @Nullable
    Object get(String name);
}
