package dev.weir.lake.layout;

import dev.weir.lake.convert.TimeText;
import dev.weir.lake.declare.PartitionKey.EpochUnit;
import dev.weir.lake.declare.PartitionKey.OfField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Cuts times to hours, days, months or years of a zone. Texts are ISO 8601; one without zone is in UTC, or on the wall
 * clock if the column is of such times; a date is that date in every zone. Numbers are times if a unit is declared. For one
 * thread at a time.
 */
final class TruncatedTime {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final long MILLIS = 1000;
    /** More than ten thousand years, in seconds. */
    private static final long FARTHEST = SECONDS_PER_DAY * 400 * 10_000;

    private final TimeText time = new TimeText();
    private final TimeUnitText units;
    private final ZoneClock clock;
    private final EpochUnit epoch;
    private final boolean wallClock;

    /** The times of a field. */
    TruncatedTime(OfField key, boolean wallClock) {
        this.units = new TimeUnitText(key.truncate());
        this.clock = new ZoneClock(key.zone());
        this.epoch = key.unit();
        this.wallClock = wallClock;
    }

    /** The unit that a time falls into; null if the value is no time. */
    @Nullable
    String text(Object value) {
        if (value instanceof String text && time.parse(text)) {
            return ofText();
        }
        return epoch == EpochUnit.NONE ? null : ofNumber(value);
    }

    private @Nullable String ofText() {
        long second = time.day() * SECONDS_PER_DAY + time.secondOfDay();
        if (time.hasZone()) {
            return units.of(clock.local(second - time.offsetSeconds()));
        }
        return units.of(time.hasTime() && !wallClock ? clock.local(second) : second);
    }

    private @Nullable String ofNumber(Object value) {
        Long whole = whole(value);
        if (whole == null) {
            return null;
        }
        long second = epoch == EpochUnit.SECONDS ? whole : Math.floorDiv(whole, MILLIS);
        boolean inReach = second > -FARTHEST && second < FARTHEST;
        return inReach ? units.of(clock.local(second)) : null;
    }

    private static @Nullable Long whole(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        boolean written = value instanceof String text && text.length() < 32 && text.matches("-?\\d+(\\.\\d+)?");
        if (!(value instanceof Number) && !written) {
            return null;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        BigDecimal exact = new BigDecimal(value.toString());
        return exact.abs().compareTo(LARGEST) < 0
                ? (Long) exact.setScale(0, RoundingMode.FLOOR).longValue()
                : null;
    }
}
