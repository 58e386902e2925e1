package dev.weir.lsp.outline;

import org.jspecify.annotations.Nullable;

/**
 * What stands at an offset.
 *
 * @param trail the way to it; to the field's value if a key stands there; null if it is the root
 * @param part  the innermost part, or the key
 * @param key   whether it is a key
 */
public record Spot(@Nullable Trail trail, Part part, boolean key) {}
