package dev.weir.parsers.fixed;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Name;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How lines tell what they are for.
 *
 * @param at     where the code of a line stands, from 0
 * @param length how long it is
 * @param map    what lines with a code are for; {@code "*"} stands for all other codes, which fail without it
 */
@Component("weir.parsers.RecordType")
public record RecordType(
        @Default("0") int at, @Name("len") @Default("1") int length, Map<String, LineRole> map) {

    private static final String OTHERS = "*";

    public RecordType {
        map = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
        FixedPlace.check("record_type", at, length, 0, FixedFormat.TEXT);
    }

    /** What a line with a code is for; null if that is not said. */
    @Nullable
    LineRole role(String code) {
        LineRole role = map.get(code.strip());
        return role == null ? map.get(OTHERS) : role;
    }

    boolean hasTotals() {
        return map.containsValue(LineRole.TOTALS);
    }
}
