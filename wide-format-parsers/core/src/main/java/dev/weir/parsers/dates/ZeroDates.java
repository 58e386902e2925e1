package dev.weir.parsers.dates;

/** What happens to dates that stand for none. */
public enum ZeroDates {
    /** They become null. */
    SET_NULL,
    /** They stay as they are. */
    KEEP,
    /** They are dates like others, or no dates. */
    FAIL;

    private static final int LEAST_ZEROS = 6;
    private static final String BETWEEN = "-/.: TZ+";

    /** Whether a text holds no digit but zeros, as {@code 0000-00-00} does. */
    static boolean is(String text) {
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '0') {
                zeros++;
            } else if (BETWEEN.indexOf(c) < 0) {
                return false;
            }
        }
        return zeros >= LEAST_ZEROS;
    }

    /** Whether it is the first day that there is, which .NET writes for none. */
    static boolean is(Moment moment) {
        return moment.local().getYear() == 1 && moment.local().getDayOfYear() == 1;
    }
}
