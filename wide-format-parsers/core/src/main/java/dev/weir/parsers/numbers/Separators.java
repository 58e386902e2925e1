package dev.weir.parsers.numbers;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a source are written.
 *
 * @param plain those without a currency
 * @param money those with one
 */
public record Separators(Marks plain, Marks money) {

    /**
     * Checks what a manifest says, as far as it is known without a scope.
     *
     * @throws IllegalArgumentException if it is contradictory
     */
    public static void check(
            @Nullable Template<String> decimal, @Nullable Template<String> group, @Nullable Template<String> locale) {
        if (locale != null && (decimal != null || group != null)) {
            throw new IllegalArgumentException(
                    "Cannot read numbers: both locale and decimal or group say how they are written (keep one of them)");
        }
        ManifestTexts.check(decimal, Separators::mark);
        ManifestTexts.check(group, Separators::groups);
        ManifestTexts.check(locale, Separators::ofLocale);
    }

    /** What a manifest says; without any of the three it is seen from each number. */
    public static Separators of(
            @Nullable Template<String> decimal,
            @Nullable Template<String> group,
            @Nullable Template<String> locale,
            Scope scope) {
        if (locale != null) {
            return ManifestTexts.read(locale, scope, Separators::ofLocale);
        }
        char mark = decimal == null ? '\0' : ManifestTexts.read(decimal, scope, Separators::mark);
        String groups = group == null ? null : ManifestTexts.read(group, scope, Separators::groups);
        Marks marks = new Marks(mark, groups);
        return new Separators(marks, marks);
    }

    private static char mark(String text) {
        String plain = text.isEmpty() ? "" : groups(text);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot read numbers: decimal is empty (give a character, or leave it out)");
        }
        return plain.charAt(0);
    }

    private static String groups(String text) {
        String plain = Characters.isSpace(text) ? " " : Characters.plain(text);
        if (plain.length() > 1 || !plain.isEmpty() && "0123456789-+()%eE".contains(plain)) {
            throw new IllegalArgumentException(
                    "Cannot read numbers: '" + text + "' separates nothing (give one character, such as , or .)");
        }
        return plain;
    }

    private static Separators ofLocale(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        boolean known = Arrays.stream(Locale.getAvailableLocales())
                .anyMatch(each ->
                        !each.getLanguage().isEmpty() && each.getLanguage().equals(locale.getLanguage()));
        if (!known) {
            throw new IllegalArgumentException(
                    "Cannot read numbers: the locale '" + tag + "' is not known (write it as de-DE, or set decimal)");
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        return new Separators(
                marks(symbols.getDecimalSeparator(), symbols.getGroupingSeparator()),
                marks(symbols.getMonetaryDecimalSeparator(), symbols.getMonetaryGroupingSeparator()));
    }

    private static Marks marks(char decimal, char group) {
        return new Marks(mark(String.valueOf(decimal)), groups(String.valueOf(group)) + Marks.NEUTRAL);
    }
}
