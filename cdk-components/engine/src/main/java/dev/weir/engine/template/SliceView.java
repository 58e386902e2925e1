package dev.weir.engine.template;

import dev.weir.expressions.value.Attributes;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A slice as templates see it: a mapping of partition and window, which are attributes too. */
final class SliceView extends AbstractMap<String, @Nullable Object> implements Attributes {

    private final StreamSlice slice;

    SliceView(StreamSlice slice) {
        this.slice = slice;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return slice.cursorSlice().containsKey(key) || slice.partition().containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String text ? slice.get(text) : null;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Row all = Row.of(slice.partition());
        all.putAll(slice.cursorSlice());
        return all.entrySet();
    }

    @Override
    public boolean hasAttribute(String name) {
        return switch (name) {
            case "partition", "_partition", "cursor_slice", "extra_fields" -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "partition", "_partition" -> slice.partition();
            case "cursor_slice" -> slice.cursorSlice();
            default -> slice.extraFields();
        };
    }
}
