package dev.weir.expressions.regex;

import dev.weir.expressions.value.Draft;
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

    /** The regular expression itself, after a check that it is one. */
    public static String checked(String regex) {
        pattern(regex);
        return regex;
    }

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
        Matches matches =
                new Matches(regex, pattern, new BoundedText(text, run.limits().regexSteps()));
        String result = guarded(run, text, () -> {
            Draft out = new Draft(run);
            int at = 0;
            for (Matcher match = matches.next(); match != null; match = matches.next()) {
                run.step();
                if (isWithinCharacter(text, match)) {
                    continue;
                }
                out.append(text, at, match.start());
                made.append(out, match);
                at = match.end();
            }
            return out.append(text, at, text.length()).toString();
        });
        return result == null ? "" : result;
    }

    /** The matches of a text from left to right; behind an empty one, a longer one is looked for at the same place first. */
    private static final class Matches {

        private final String regex;
        private final BoundedText text;
        private final Matcher any;
        private @Nullable Matcher longer;
        private int at;
        private boolean empty;

        Matches(String regex, Pattern pattern, BoundedText text) {
            this.regex = regex;
            this.text = text;
            this.any = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        }

        @Nullable
        Matcher next() {
            Matcher matcher = empty ? longer() : any;
            if (!matcher.region(at, text.length()).find()) {
                return null;
            }
            at = matcher.end();
            empty = matcher.start() == at;
            return matcher;
        }

        /** The same pattern for matches that do not end where the search begins. */
        private Matcher longer() {
            Matcher made = longer;
            if (made == null) {
                made = compiled(regex, "(?:", ")(?!\\G)").matcher(text);
                made.useAnchoringBounds(false).useTransparentBounds(true);
                longer = made;
            }
            return made;
        }
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
            Pattern made = compiled(regex, "", "");
            KEPT.put(regex, made);
            return made;
        } catch (PatternSyntaxException broken) {
            throw new EvaluationException("error", "Cannot compile regular expression: " + broken.getDescription());
        } catch (StackOverflowError tooDeep) {
            throw EvaluationException.limit("groups within groups", LONGEST);
        }
    }

    private static Pattern compiled(String regex, String before, String behind) {
        return Pattern.compile(
                before + PatternSyntax.translate(regex) + behind, Pattern.UNICODE_CASE | Pattern.UNIX_LINES);
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
