package dev.weir.standard.transform;

import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/** What an empty condition means for transformations: that there is none. */
final class Conditions {

    private Conditions() {}

    static @Nullable Template<Boolean> orNone(@Nullable Template<Boolean> condition) {
        return condition == null || condition.text().isEmpty() ? null : condition;
    }
}
