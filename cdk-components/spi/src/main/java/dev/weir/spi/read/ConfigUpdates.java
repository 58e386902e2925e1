package dev.weir.spi.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of the user's configuration that must outlive the run. Safe for concurrent use. */
public interface ConfigUpdates {

    /**
     * Sets values in the configuration and reports the whole of it to whoever keeps it, before this method returns: a
     * rotated refresh token must be safe before it is used.
     *
     * @param values by the path of keys
     */
    void set(Map<List<String>, ? extends @Nullable Object> values);
}
