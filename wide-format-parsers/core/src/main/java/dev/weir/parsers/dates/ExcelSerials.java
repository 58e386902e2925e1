package dev.weir.parsers.dates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of a spreadsheet, with the time of day behind the point, to the millisecond.
 *
 * @param first   what is day 0
 * @param leapBug whether day 60 is the 29th of February 1900, which there was not
 */
record ExcelSerials(LocalDate first, boolean leapBug) implements DateFormat {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,30})?");
    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int NO_DAY = 60;

    static ExcelSerials since1900() {
        return new ExcelSerials(LocalDate.of(1899, 12, 31), true);
    }

    static ExcelSerials since1904() {
        return new ExcelSerials(LocalDate.of(1904, 1, 1), false);
    }

    @Override
    public @Nullable Moment read(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal serial = new BigDecimal(text);
        long days = serial.longValue();
        if (leapBug && (days == NO_DAY || days == 0)) {
            return null;
        }
        LocalDate date = first.plusDays(leapBug && days > NO_DAY ? days - 1 : days);
        BigDecimal rest = serial.subtract(BigDecimal.valueOf(days));
        if (date.isAfter(LAST)) {
            return null;
        }
        if (rest.signum() == 0) {
            return Moment.day(date);
        }
        long millis = rest.multiply(MILLIS).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return Moment.local(date.atStartOfDay().plus(Duration.ofMillis(millis)));
    }
}
