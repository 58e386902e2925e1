package dev.weir.expressions.library;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The time zones by their names in any case. Loaded when first asked: listing them opens every jar of the class path. */
final class Zones {

    private static final Map<String, ZoneId> BY_NAME = all();

    private Zones() {}

    static @Nullable ZoneId named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    private static Map<String, ZoneId> all() {
        Map<String, ZoneId> zones = new HashMap<>();
        ZoneId.SHORT_IDS.forEach((id, offset) -> {
            if (offset.startsWith("-")) {
                zones.put(id.toLowerCase(Locale.ROOT), ZoneId.of(offset));
            }
        });
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (!id.startsWith("SystemV/")) {
                zones.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
            }
        }
        return zones;
    }
}
