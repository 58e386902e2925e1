package dev.weir.engine.template;

import dev.weir.spi.http.Headers;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Headers as templates see them: a mapping whose keys are found in any case. */
final class HeadersView extends AbstractMap<String, @Nullable Object> {

    private final Headers headers;

    HeadersView(Headers headers) {
        this.headers = headers;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name ? headers.get(name) : null;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return java.util.Collections.<String, @Nullable Object>unmodifiableMap(headers.asMap())
                .entrySet();
    }
}
