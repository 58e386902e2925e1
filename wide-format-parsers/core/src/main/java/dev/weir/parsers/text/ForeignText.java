package dev.weir.parsers.text;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of another format than the announced one, told by their beginning: pages of HTML, mostly for logging in, and errors. */
public final class ForeignText {

    /** How many characters of a text are enough to tell. */
    public static final int LOOKED_AT = 512;

    private static final Pattern ELEMENT =
            Pattern.compile("<[A-Za-z_][A-Za-z0-9_.:-]*(\\s+[A-Za-z_:]+\\s*=[^<>]*)?/?>");

    private ForeignText() {}

    /**
     * Refuses a text that is HTML, XML or JSON.
     *
     * @param format what it should be, to stand behind "Cannot read "
     * @param start  its first characters
     * @throws ConnectorException if it is something else
     */
    public static void refuse(String format, String start) {
        refuseHtml(format, start);
        String other = jsonOrXml(start.stripLeading());
        if (other != null) {
            throw Unreadable.because("Cannot read " + format + ": the source sent " + other
                    + " (read it with another decoder, or let a response filter deal with it if it is an error)");
        }
    }

    /**
     * Refuses a page of HTML.
     *
     * @throws ConnectorException if it is one
     */
    public static void refuseHtml(String format, String start) {
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        boolean isPage = text.startsWith("<!doctype html")
                || text.startsWith("<html")
                || text.startsWith("<head")
                || text.startsWith("<body")
                || text.startsWith("<!--") && text.contains("<html");
        if (isPage) {
            throw Unreadable.because(
                    "Cannot read " + format
                            + ": the source sent a page of HTML (look at it: the login may have ended, or the address be wrong)");
        }
    }

    private static @Nullable String jsonOrXml(String text) {
        if (text.startsWith("<?xml") || ELEMENT.matcher(text).lookingAt()) {
            return "XML";
        }
        boolean isObject =
                text.startsWith("{") && text.substring(1).stripLeading().startsWith("\"");
        boolean isList =
                text.startsWith("[") && text.substring(1).stripLeading().startsWith("{");
        String whole = text.strip();
        return isObject || isList || whole.equals("{}") || whole.equals("[]") ? "JSON" : null;
    }
}
