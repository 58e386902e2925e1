package dev.weir.lake.convert;

/**
 * Reads {@code 2024-02-29}, {@code 2024-02-29T12:30}, {@code 2024-02-29 12:30:15.123456+02:00} and the forms between, in
 * the years 1 to 9999, without making objects. Offsets are {@code Z}, {@code ±hh}, {@code ±hhmm} or {@code ±hh:mm}. For
 * one thread at a time; the answers are those of the last text that was read.
 */
public final class TimeText {

    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final int DAYS_TO_EPOCH = 719_162;
    private static final int NANO_DIGITS = 9;
    private static final int LARGEST_OFFSET_HOURS = 18;

    private String text = "";
    private int at;
    private long day;
    private int secondOfDay;
    private int nanos;
    private int offsetSeconds;
    private boolean hasTime;
    private boolean hasZone;
    private boolean hasFinerDigits;

    /** Whether the text is a date, with or without a time. */
    public boolean parse(String given) {
        text = given;
        at = 0;
        secondOfDay = 0;
        nanos = 0;
        offsetSeconds = 0;
        hasZone = false;
        hasFinerDigits = false;
        hasTime = false;
        if (!date() || at == text.length()) {
            return at == text.length() && at == "yyyy-mm-dd".length();
        }
        hasTime = true;
        return (take('T') || take('t') || take(' ')) && time() && zone() && at == text.length();
    }

    /** Days since 1970-01-01, of the date as it is written. */
    public long day() {
        return day;
    }

    /** The time as it is written; 0 without one. */
    public int secondOfDay() {
        return secondOfDay;
    }

    public int nanos() {
        return nanos;
    }

    /** How far the written time is ahead of UTC; 0 without a zone. */
    public int offsetSeconds() {
        return offsetSeconds;
    }

    public boolean hasTime() {
        return hasTime;
    }

    public boolean hasZone() {
        return hasZone;
    }

    /** Whether there were digits below nanoseconds. */
    boolean hasFinerDigits() {
        return hasFinerDigits;
    }

    private boolean date() {
        int year = number(4);
        boolean dashes = take('-');
        int month = number(2);
        dashes &= take('-');
        int dayOfMonth = number(2);
        if (!dashes || year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > length(year, month)) {
            at = -1;
            return false;
        }
        int before = year - 1;
        day = before * 365L + before / 4 - before / 100 + before / 400 - DAYS_TO_EPOCH;
        day += DAYS_BEFORE[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + dayOfMonth - 1;
        return true;
    }

    private static int length(int year, int month) {
        return DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + (month == 2 && isLeap(year) ? 1 : 0);
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private boolean time() {
        int hour = number(2);
        boolean colon = take(':');
        int minute = number(2);
        int second = 0;
        if (take(':')) {
            second = number(2);
            if (take('.') && !fraction()) {
                return false;
            }
        }
        secondOfDay = hour * 3600 + minute * 60 + second;
        return colon && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    }

    private boolean fraction() {
        int start = at;
        int value = 0;
        while (at < text.length() && isDigit(at)) {
            int digit = text.charAt(at) - '0';
            if (at - start < NANO_DIGITS) {
                value = value * 10 + digit;
            } else {
                hasFinerDigits |= digit != 0;
            }
            at++;
        }
        int digits = at - start;
        for (int i = digits; i < NANO_DIGITS; i++) {
            value *= 10;
        }
        nanos = value;
        return digits > 0;
    }

    private boolean zone() {
        if (at == text.length()) {
            return true;
        }
        hasZone = true;
        if (take('Z') || take('z')) {
            return true;
        }
        int sign = take('+') ? 1 : take('-') ? -1 : 0;
        int hours = number(2);
        int minutes = take(':') || at < text.length() ? number(2) : 0;
        offsetSeconds = sign * (hours * 3600 + minutes * 60);
        return sign != 0 && hours >= 0 && hours <= LARGEST_OFFSET_HOURS && minutes >= 0 && minutes < 60;
    }

    private boolean take(char c) {
        if (at >= 0 && at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** The next digits, exactly so many; -1 and no step if there are fewer. */
    private int number(int digits) {
        if (at < 0 || at + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            if (!isDigit(i)) {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        at += digits;
        return value;
    }

    private boolean isDigit(int index) {
        char c = text.charAt(index);
        return c >= '0' && c <= '9';
    }
}
