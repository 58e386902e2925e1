package dev.weir.trial.record;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is scrubbed besides secrets.
 *
 * @param fields   names of fields in JSON, of parameters and of inputs, whose values are replaced
 * @param patterns what is replaced wherever it is found
 */
public record ScrubRules(List<String> fields, List<Pattern> patterns) {

    private static final Pattern NAME = Pattern.compile("[\\w.-]+");

    public ScrubRules {
        fields = List.copyOf(fields);
        patterns = List.copyOf(patterns);
    }

    /**
     * Rules as a command line gives them: what looks like a name is one, everything else a regular expression.
     *
     * @throws ConnectorException CONFIG if that is wrong
     */
    public static ScrubRules of(List<String> texts) {
        List<String> fields = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        for (String text : texts) {
            if (NAME.matcher(text).matches()) {
                fields.add(text);
            } else {
                patterns.add(compiled(text));
            }
        }
        return new ScrubRules(fields, patterns);
    }

    private static Pattern compiled(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot scrub '" + text + "': it is no regular expression, " + e.getDescription() + " (correct it)",
                    e);
        }
    }
}
