package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.report.Verdict;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what several rules have. */
final class Parameters {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,6})\\s*(min|minutes?|h|hours?|d|days?|w|weeks?)", Pattern.CASE_INSENSITIVE);

    private static final Map<Character, Duration> UNITS = Map.of(
            'm', Duration.ofMinutes(1), 'h', Duration.ofHours(1), 'd', Duration.ofDays(1), 'w', Duration.ofDays(7));

    private Parameters() {}

    static Verdict onFailure(Declared declared, Verdict otherwise) {
        return declared.word("on_failure", Verdict.class, otherwise);
    }

    /** What follows for a whole commit, of which nothing can be held back alone. */
    static Verdict onCommitFailure(Declared declared, Verdict otherwise) {
        Verdict verdict = onFailure(declared, otherwise);
        if (verdict == Verdict.QUARANTINE) {
            declared.problem("on_failure", "this rule holds no single data set back (use pass, warn or block)");
        }
        return verdict;
    }

    /** A text that has to be there; empty, and a problem, if it is not. */
    static String required(Declared declared, String key) {
        String text = declared.text(key);
        if (text == null) {
            if (!declared.has(key)) {
                declared.problem(key, "it is missing");
            }
            return "";
        }
        return text;
    }

    /** A share as it is written: as a number of floating point, 29 of 100 would be more than 29 %. */
    static BigDecimal share(Declared declared, String key, BigDecimal otherwise) {
        Double share = declared.share(key);
        return share == null ? otherwise : BigDecimal.valueOf(share);
    }

    /** Whether a part of something is more than a share of it. */
    static boolean isMore(long part, BigDecimal share, long whole) {
        return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) > 0;
    }

    /** Says so if none of some keys is there. */
    static void requireOneOf(Declared declared, String... keys) {
        for (String key : keys) {
            if (declared.has(key)) {
                return;
            }
        }
        declared.problem(keys[0], "it is missing (give " + String.join(" or ", keys) + ")");
    }

    /** A length of time like {@code 36 h}, {@code 2 days} or {@code PT36H}; null if it is not there. */
    static @Nullable Duration time(Declared declared, String key) {
        String text = declared.text(key);
        if (text == null) {
            return null;
        }
        Duration time = time(text.strip());
        if (time == null) {
            declared.problem(key, "'" + text + "' is not a length of time like '36 h' or '2 days'");
        }
        return time;
    }

    private static @Nullable Duration time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (matcher.matches()) {
            char unit = Character.toLowerCase(matcher.group(2).charAt(0));
            return UNITS.getOrDefault(unit, Duration.ZERO).multipliedBy(Long.parseLong(matcher.group(1)));
        }
        try {
            Duration time = Duration.parse(text);
            return time.isNegative() ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The object that a short form of a rule stands for: a word is what follows from it, true is the rule as it is. */
    static @Nullable Row ofShortForm(Object value) {
        if (value.equals(true)) {
            return new Row();
        }
        boolean isVerdict = value instanceof String word
                && Map.of("pass", 0, "warn", 1, "quarantine", 2, "block", 3).containsKey(word.toLowerCase(Locale.ROOT));
        return isVerdict ? Row.of("on_failure", value) : null;
    }
}
