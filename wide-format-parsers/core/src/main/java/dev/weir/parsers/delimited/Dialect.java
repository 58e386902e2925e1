package dev.weir.parsers.delimited;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.Locale;

/**
 * How cells are separated.
 *
 * @param delimiter what stands between cells
 * @param quote     what stands around cells that hold the delimiter; {@link #NONE} if nothing does
 * @param escape    what takes the meaning from the character behind it; {@link #NONE} if nothing does
 */
record Dialect(String delimiter, char quote, char escape) {

    /** No character. */
    static final char NONE = 0;

    Dialect {
        if (delimiter.isEmpty() || delimiter.indexOf('\n') >= 0 || delimiter.indexOf('\r') >= 0) {
            throw refused("a delimiter has to be a character that ends no line", "correct delimiter");
        }
        if (delimiter.indexOf(quote) >= 0 && quote != NONE || delimiter.indexOf(escape) >= 0 && escape != NONE) {
            throw refused("the delimiter is also quote or escape", "correct delimiter, quote or escape");
        }
        if (quote == escape && quote != NONE) {
            throw refused("quote and escape are the same", "leave escape out: two quotes are read as one anyway");
        }
        if (delimiter.length() > 1 && (quote == NONE || escape != NONE)) {
            throw refused("a delimiter of several characters needs quotes and no escape", "correct delimiter");
        }
    }

    /** The delimiter of a parameter, some of which have names. */
    static String delimiter(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "tab", "\\t" -> "\t";
            case "comma" -> ",";
            case "semicolon" -> ";";
            case "pipe" -> "|";
            default -> given;
        };
    }

    /** The one character of a parameter; none for an empty text. */
    static char character(String name, String given) {
        if (given.length() > 1 || given.equals("\n") || given.equals("\r")) {
            throw refused("'" + given + "' is not one character of a line", "correct " + name);
        }
        return given.isEmpty() ? NONE : given.charAt(0);
    }

    Dialect withDelimiter(String other) {
        return new Dialect(other, quote, escape);
    }

    /** Whether the library reads it: it knows no escapes, and always has quotes. */
    boolean isOfLibrary() {
        return quote != NONE && escape == NONE;
    }

    private static ConnectorException refused(String reason, String remedy) {
        return new ConnectorException(FailureType.CONFIG, "Cannot read CSV: " + reason + " (" + remedy + ")");
    }
}
