package dev.weir.descriptors;

import java.util.List;
import java.util.Locale;

/**
 * How a parameter says by which columns records are told apart that are made of one row.
 *
 * @param names    where the names of the columns stand
 * @param when     what must be so of other parameters: {@code a=word}, {@code a!=word}, {@code a} (given), {@code !a}
 * @param from     how many of the first components are passed over
 * @param mark     how names begin that are meant, and counted without it; empty for all
 * @param unmarked how names begin that are left out; empty for none
 */
public record KeyColumns(Names names, List<String> when, int from, String mark, String unmarked) {

    /** Where the names stand in the value. */
    public enum Names {
        /** It is a name, or a list of them. */
        VALUES,
        /** It is a name, or a list whose first element is one. */
        FIRST,
        /** The keys of the mapping. */
        KEYS,
        /** The named groups of regular expressions. */
        GROUPS,
        /** The components in it say it themselves. */
        WITHIN;

        /** The word in descriptors. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public KeyColumns {
        when = List.copyOf(when);
    }

    /** The parameter that a condition is about. */
    public static String parameter(String condition) {
        return condition.replaceFirst("^!", "").replaceFirst("!?=.*", "");
    }
}
