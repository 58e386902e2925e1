package dev.weir.lake.downstream;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names in Snowflake. A name of letters, digits and underscores is kept in capitals, so that SQL finds it without quotes,
 * as it does everywhere else; any other name is kept as it is and needs quotes. Statements quote all of them, so that no
 * word is reserved.
 *
 * @see <a href="https://docs.snowflake.com/en/sql-reference/identifiers-syntax">identifier requirements</a>
 */
final class SnowflakeNames {

    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*|\"(?:[^\"]|\"\")+\"");

    private SnowflakeNames() {}

    /** A name as Snowflake keeps it. */
    static String kept(String name) {
        return SIMPLE.matcher(name).matches() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** A kept name in quotes. */
    static String quoted(String kept) {
        return "\"" + kept.replace("\"", "\"\"") + "\"";
    }

    /** A text as a literal. A backslash escapes in literals of Snowflake. */
    static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * Takes a name as a user wrote it, in parts with dots between them.
     *
     * @param what what help calls it
     * @param most how many parts it may have
     * @throws ConnectorException of type CONFIG if it is no name
     */
    static String written(String what, String name, int most) {
        List<String> parts = parts(name);
        if (parts.size() > most
                || parts.stream().anyMatch(part -> !WRITTEN.matcher(part).matches())) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot use " + what + " '" + name
                            + "': not a name of Snowflake (give letters, digits and underscores, or quote it as SQL does)");
        }
        return name;
    }

    /** The parts of a written name as Snowflake keeps them: those without quotes in capitals. */
    static List<String> keptParts(String written) {
        return parts(written).stream().map(SnowflakeNames::unquoted).toList();
    }

    private static String unquoted(String part) {
        return part.startsWith("\"")
                ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                : part.toUpperCase(Locale.ROOT);
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : name.toCharArray()) {
            quoted ^= c == '"';
            if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
