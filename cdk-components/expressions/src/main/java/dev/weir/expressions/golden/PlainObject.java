package dev.weir.expressions.golden;

import dev.weir.expressions.value.Attributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that has attributes and no items. */
record PlainObject(Map<@Nullable Object, @Nullable Object> attributes) implements Attributes {

    @Override
    public boolean hasAttribute(String name) {
        return attributes.containsKey(name);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }
}
