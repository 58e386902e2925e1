package dev.weir.parsers.dates;

import dev.weir.spi.read.TimeFormats;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO 8601: a date of the calendar or of a week, with or without time and offset; a space may stand before the time. */
record IsoTimes(TimeFormats times) implements DateFormat {

    private static final Pattern FORM =
            Pattern.compile("(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}(?=T)|[0-9]{4}-?W[0-9]{2}-?[0-9])"
                    + "(?<time>[T ][0-9]{2}[0-9:.,]*(?: ?(?<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?))?)?");

    @Override
    public @Nullable Moment read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            OffsetDateTime utc = times.parseIso(text.replaceAll("(?<=[0-9]) (?=[Zz+-])", ""));
            if (matcher.group("time") == null) {
                return Moment.day(utc.toLocalDate());
            }
            String zone = matcher.group("zone");
            return zone == null
                    ? Moment.local(utc.toLocalDateTime())
                    : Moment.instant(utc.withOffsetSameInstant(offset(zone)));
        } catch (IllegalArgumentException notADate) {
            return null;
        }
    }

    private static ZoneOffset offset(String zone) {
        return zone.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
