package dev.weir.expressions.golden;

import dev.weir.expressions.value.Attributes;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping that also has attributes, as slices and records have. */
final class ReadOnlyObject extends AbstractMap<@Nullable Object, @Nullable Object> implements Attributes {

    private final Map<@Nullable Object, @Nullable Object> items;
    private final Map<@Nullable Object, @Nullable Object> attributes;

    ReadOnlyObject(Map<@Nullable Object, @Nullable Object> items, Map<@Nullable Object, @Nullable Object> attributes) {
        this.items = items;
        this.attributes = attributes;
    }

    @Override
    public Set<Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return items.entrySet();
    }

    @Override
    public boolean hasAttribute(String name) {
        return attributes.containsKey(name);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }
}
