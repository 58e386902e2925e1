package dev.weir.registry.oidc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a claim must be: the same text, or one with stars, of which one stands for any characters but {@code /}, and two for any at all.
 *
 * @param text as it is written
 */
public record ClaimPattern(String text) {

    private static final Pattern STARS = Pattern.compile("\\*+");
    private static final int MOST_STARS = 4;

    /** Why a text is no pattern that binds anything; empty if it is one. */
    static String wrong(String text) {
        if (text.isEmpty()) {
            return "it is empty";
        }
        if (text.startsWith("*")) {
            return "it begins with a star, so that it does not say whose claims it means";
        }
        long stars = STARS.matcher(text).results().count();
        return stars > MOST_STARS ? "it has " + stars + " stars, more than " + MOST_STARS : "";
    }

    boolean matches(String value) {
        StringBuilder expression = new StringBuilder();
        Matcher stars = STARS.matcher(text);
        int from = 0;
        while (stars.find()) {
            expression.append(Pattern.quote(text.substring(from, stars.start())));
            expression.append(stars.group().length() == 1 ? "[^/]*" : ".*");
            from = stars.end();
        }
        expression.append(Pattern.quote(text.substring(from)));
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(value)
                .matches();
    }
}
