package dev.weir.expressions.regex;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Python's {@code re}, on Java's engine with a bound on the work. */
public final class PythonRegex {

    private static final int LONGEST = 20_000;
    private static final int MOST_KEPT = 200;
    private static final Map<String, Pattern> KEPT = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
            return size() > MOST_KEPT;
        }
    });

    private PythonRegex() {}

    /** Group 1 of the first match: empty without a match or a group, null if the group took no part. */
    public static @Nullable String search(Run run, String text, String regex) {
        Matcher matcher =
                pattern(regex).matcher(new BoundedText(text, run.limits().regexSteps()));
        return guarded(run, text, () -> {
            if (!matcher.find() || matcher.groupCount() == 0) {
                return "";
            }
            return matcher.group(1);
        });
    }

    /** The text with all matches replaced. */
    public static String replace(Run run, String text, String regex, String replacement) {
        Pattern pattern = pattern(regex);
        Replacement made = Replacement.parse(replacement, pattern);
        Matcher matcher = pattern.matcher(new BoundedText(text, run.limits().regexSteps()));
        String result = guarded(run, text, () -> {
            StringBuilder out = new StringBuilder();
            int at = 0;
            while (matcher.find()) {
                run.step();
                if (isWithinCharacter(text, matcher)) {
                    continue;
                }
                out.append(text, at, matcher.start());
                made.append(out, matcher);
                at = matcher.end();
                if (out.length() > run.limits().textLength()) {
                    run.text(out.length());
                }
            }
            return out.append(text, at, text.length()).toString();
        });
        return result == null ? "" : result;
    }

    private static boolean isWithinCharacter(String text, Matcher matcher) {
        int at = matcher.start();
        return at == matcher.end()
                && at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static Pattern pattern(String regex) {
        Pattern kept = KEPT.get(regex);
        if (kept != null) {
            return kept;
        } else if (regex.length() > LONGEST) {
            throw EvaluationException.limit("characters in a regular expression", LONGEST);
        }
        try {
            Pattern made = Pattern.compile(PatternSyntax.translate(regex), Pattern.UNICODE_CASE | Pattern.UNIX_LINES);
            KEPT.put(regex, made);
            return made;
        } catch (PatternSyntaxException broken) {
            throw new EvaluationException("error", "Cannot compile regular expression: " + broken.getDescription());
        } catch (StackOverflowError tooDeep) {
            throw EvaluationException.limit("groups within groups", LONGEST);
        }
    }

    private static @Nullable String guarded(Run run, String text, Work work) {
        run.text(text.length());
        try {
            String result = work.result();
            run.text(result == null ? 0 : result.length());
            return result;
        } catch (StackOverflowError tooDeep) {
            throw EvaluationException.limit(
                    "regular expression steps", run.limits().regexSteps());
        }
    }

    /** Matching, which may go deep. */
    @FunctionalInterface
    private interface Work {

        @Nullable
        String result();
    }
}
