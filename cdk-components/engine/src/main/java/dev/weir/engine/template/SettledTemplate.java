package dev.weir.engine.template;

import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A template without expressions: it was evaluated when it was bound.
 *
 * @param value what it evaluated to
 * @param text  the text of the manifest
 */
record SettledTemplate<T extends @Nullable Object>(T value, String text) implements Template<T> {

    @Override
    public T in(Scope scope) {
        return value;
    }

    @Override
    public Interest interestIn(String variable) {
        return Interest.NOTHING;
    }

    /** Leaves out the value, as it may be a secret that stands in the manifest. */
    @Override
    public String toString() {
        return "Template";
    }
}
