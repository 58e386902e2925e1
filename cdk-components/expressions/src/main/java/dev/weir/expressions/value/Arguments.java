package dev.weir.expressions.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call passes.
 *
 * @param positional the arguments without names
 * @param named      the arguments with names, in order
 */
public record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    public static Arguments of(@Nullable Object... positional) {
        return new Arguments(Arrays.asList(positional), Map.of());
    }

    public int count() {
        return positional.size();
    }

    public @Nullable Object at(int index) {
        return positional.get(index);
    }
}
