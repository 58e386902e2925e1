package dev.weir.spi.template;

import org.jspecify.annotations.Nullable;

record ConstantTemplate<T extends @Nullable Object>(T value) implements Template<T> {

    @Override
    public T in(Scope scope) {
        return value;
    }

    @Override
    public Interest interestIn(String variable) {
        return Interest.NOTHING;
    }

    @Override
    public String text() {
        return String.valueOf(value);
    }

    /** Leaves out the value, as it may be a secret. */
    @Override
    public String toString() {
        return "Template";
    }
}
