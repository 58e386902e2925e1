package dev.weir.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names of the latest files, of which as many are remembered as fit into bounded memory. Safe for concurrent use. */
final class RecentNames {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> names = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether a name is new. */
    synchronized boolean add(String name) {
        return names.put(name, true) == null;
    }
}
