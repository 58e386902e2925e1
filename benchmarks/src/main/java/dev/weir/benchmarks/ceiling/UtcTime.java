package dev.weir.benchmarks.ceiling;

/** Times like {@code 2025-06-15T12:00:00.000Z}, without a formatter and without objects. */
final class UtcTime {

    private static final int SECONDS = 19;

    private UtcTime() {}

    static long micros(String text) {
        long days = epochDay(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long minutes = (days * 24 + number(text, 11, 13)) * 60 + number(text, 14, 16);
        long micros = (minutes * 60 + number(text, 17, SECONDS)) * 1_000_000;
        if (text.charAt(SECONDS) != '.') {
            return micros;
        }
        int end = text.length() - 1;
        long fraction = number(text, SECONDS + 1, end);
        for (int digits = end - SECONDS - 1; digits < 6; digits++) {
            fraction *= 10;
        }
        return micros + fraction;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** Days since 1970-01-01 by counting years from March on, so that a leap day is a year's last. */
    private static long epochDay(int year, int month, int day) {
        int shifted = month > 2 ? year : year - 1;
        int fromMarch = (month + 9) % 12;
        long leaps = shifted / 4 - shifted / 100 + shifted / 400;
        return 365L * shifted + leaps + (fromMarch * 306 + 5) / 10 + day - 719_469;
    }
}
