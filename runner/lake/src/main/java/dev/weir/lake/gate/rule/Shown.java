package dev.weir.lake.gate.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Numbers as people read them. */
final class Shown {

    private static final int DECIMALS = 2;
    private static final int HOURS_SHOWN = 48;
    private static final int MINUTES_SHOWN = 120;

    private Shown() {}

    /** A share as a percentage. */
    static String percent(double share) {
        return percent(BigDecimal.valueOf(share));
    }

    /** A share as a percentage; one that is not nothing is not shown as nothing. */
    static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        BigDecimal rounded = percent.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && percent.signum() != 0) {
            return "less than 0.01 %";
        }
        return number(rounded) + " %";
    }

    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 && plain.scale() > -40 ? plain.toPlainString() : plain.toString();
    }

    /** A count with the right form of a word: {@code 1 row}, {@code 2 rows}. */
    static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** A count as a subject of something that was done: {@code 1 row was}, {@code 2 rows were}. */
    static String were(long count, String word) {
        return count(count, word) + (count == 1 ? " was" : " were");
    }

    /** A time in days, hours or minutes. */
    static String time(Duration time) {
        if (time.toHours() >= HOURS_SHOWN) {
            return time.toDays() + " days";
        }
        boolean inHours = time.toMinutes() >= MINUTES_SHOWN || time.toMinutes() == 60;
        return inHours ? count(time.toHours(), "hour") : count(time.toMinutes(), "minute");
    }
}
