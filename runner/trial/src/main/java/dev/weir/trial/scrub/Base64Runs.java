package dev.weir.trial.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be base64 in a text, of either alphabet: decoded, changed, and encoded again where that changed something. */
final class Base64Runs {

    private static final Pattern RUN = Pattern.compile("(?:[A-Za-z0-9+/_-]|%2[BbFf]|\\\\/){6,}+(?:=|%3[Dd]){0,2}");
    private static final int GROUP = 4;

    private Base64Runs() {}

    /**
     * The text in which runs are changed.
     *
     * @param change what is done to the bytes of a run, as characters of ISO 8859-1
     */
    static String changed(String text, UnaryOperator<String> change) {
        Matcher runs = RUN.matcher(text);
        StringBuilder result = null;
        int copied = 0;
        while (runs.find()) {
            String before = runs.group();
            String after = run(before, change);
            if (!after.equals(before)) {
                result = result == null ? new StringBuilder(text.length()) : result;
                result.append(text, copied, runs.start()).append(after);
                copied = runs.end();
            }
        }
        return result == null
                ? text
                : result.append(text, copied, text.length()).toString();
    }

    private static String run(String spelled, UnaryOperator<String> change) {
        String run = spelled.replaceAll("%2[Bb]", "+")
                .replaceAll("%2[Ff]", "/")
                .replaceAll("%3[Dd]", "=")
                .replace("\\/", "/");
        int end = run.indexOf('=') < 0 ? run.length() : run.indexOf('=');
        boolean padded = end < run.length();
        boolean forUrls = run.indexOf('-') >= 0 || run.indexOf('_') >= 0;
        for (int start = 0; start < GROUP && end - start >= 2; start++) {
            int length = (end - start) % GROUP == 1 ? end - start - 1 : end - start;
            String coded = run.substring(start, start + length);
            String bytes = decoded(coded);
            String changed = change.apply(bytes);
            if (!changed.equals(bytes)) {
                return run.substring(0, start) + encoded(changed, forUrls, padded) + run.substring(start + length, end);
            }
        }
        return spelled;
    }

    private static String decoded(String coded) {
        String standard = coded.replace('-', '+').replace('_', '/');
        return new String(Base64.getDecoder().decode(standard), StandardCharsets.ISO_8859_1);
    }

    private static String encoded(String bytes, boolean forUrls, boolean padded) {
        Base64.Encoder encoder = forUrls ? Base64.getUrlEncoder() : Base64.getEncoder();
        return (padded ? encoder : encoder.withoutPadding())
                .encodeToString(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
