package dev.weir.parsers.dates;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.fields.Shown;
import dev.weir.spi.template.Scope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values as moments, by a list of formats. Remembers texts, as dates of reports repeat. Used by one thread. */
final class DateReader {

    private static final int MOST_KEPT = 2000;
    private static final int LONGEST = 100;

    /**
     * What came of a text.
     *
     * @param moment      the moment; null if it is none
     * @param reason      why it is none
     * @param isAmbiguous whether it may be several
     */
    record Outcome(@Nullable Moment moment, String reason, boolean isAmbiguous) {

        static Outcome of(Moment moment) {
            return new Outcome(moment, "", false);
        }

        static Outcome unknown(String text) {
            return new Outcome(null, Shown.of(text) + " is of none of the formats", false);
        }

        static Outcome ambiguous(String text, Moment one, Moment other) {
            return new Outcome(null, Shown.of(text) + " may be " + one + " or " + other, true);
        }
    }

    private final List<DateFormat> formats;
    private final boolean numbers;
    private final Map<String, Outcome> kept = new HashMap<>();

    DateReader(DateNormalizer rules, Scope scope) {
        List<String> names = rules.in().stream().map(format -> format.in(scope)).toList();
        this.formats = rules.in().stream()
                .map(format -> ManifestTexts.read(
                        format,
                        scope,
                        name -> DateFormats.of(
                                name, names, rules.pivotYear(), scope.runtime().timeFormats())))
                .toList();
        this.numbers = names.stream().anyMatch(DateFormats::isNumber);
    }

    /** A number as a text: without exponent, and without zeros behind its last decimal. */
    static String text(Number number) {
        if (number instanceof Double floating) {
            return Double.isFinite(floating)
                    ? BigDecimal.valueOf(floating).stripTrailingZeros().toPlainString()
                    : floating.toString();
        }
        return number instanceof BigDecimal decimal && Math.abs(decimal.scale()) < LONGEST
                ? decimal.stripTrailingZeros().toPlainString()
                : number.toString();
    }

    /**
     * Whether a text stands for no date at all.
     *
     * @param onlySure whether it is to look like a date, as nothing else says that it is one
     */
    boolean isZero(String text, @Nullable Moment moment, boolean onlySure) {
        boolean zeros = ZeroDates.is(text) && (!onlySure || text.startsWith("0000-00-00"));
        return zeros || numbers && text.equals("0") || moment != null && ZeroDates.is(moment);
    }

    /** What a text denotes that has no spaces around it. */
    Outcome read(String text) {
        if (text.length() > LONGEST) {
            return Outcome.unknown(text);
        }
        Outcome known = kept.get(text);
        if (known == null) {
            known = found(text);
            if (kept.size() == MOST_KEPT) {
                kept.clear();
            }
            kept.put(text, known);
        }
        return known;
    }

    private Outcome found(String text) {
        Moment moment = null;
        for (DateFormat format : formats) {
            Moment other = format.read(text);
            if (moment != null && other != null && !moment.isSameAs(other)) {
                return Outcome.ambiguous(text, moment, other);
            }
            moment = moment == null ? other : moment;
        }
        return moment == null ? Outcome.unknown(text) : Outcome.of(moment);
    }
}
