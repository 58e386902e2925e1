package dev.weir.engine.json;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What the parser found wrong, in words for the user: its own name settings that nobody here can change. */
final class BrokenJson {

    private static final String LIMIT_REMEDY = " (have the source leave it out)";
    private static final String REMEDY = " (the source sent something else than it announced, or broke off)";
    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected character \\('(.)' \\(code \\d+[^)]*\\)\\)(.*)", Pattern.DOTALL);
    private static final Pattern UNCLOSED =
            Pattern.compile("Unexpected close marker ('.'): expected ('.').*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(?<token>.*?)'.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("Illegal .*CTRL-CHAR, code (?<code>\\d+).*", Pattern.DOTALL);
    private static final Pattern MAXIMUM = Pattern.compile(".*maximum allowed \\((?<limit>\\d+).*", Pattern.DOTALL);

    private BrokenJson() {}

    /** What a parser threw, with its place. */
    static ConnectorException of(JacksonException e, JsonParser parser) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException && message.startsWith("String")) {
            Matcher limit = MAXIMUM.matcher(message);
            return JsonLimits.tooLong(limit.matches() ? limit.group("limit") : "0");
        }
        String place = place(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
        if (e instanceof StreamConstraintsException) {
            return failure(limit(message) + place + ", which is not read" + LIMIT_REMEDY, e);
        }
        return because(reason(e, message) + place, e);
    }

    static ConnectorException because(String reason, @Nullable Throwable cause) {
        return failure(reason + REMEDY, cause);
    }

    private static ConnectorException failure(String reason, @Nullable Throwable cause) {
        return new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read JSON: " + reason, cause);
    }

    private static String place(TokenStreamLocation place) {
        return " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static String reason(JacksonException e, String message) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "the text ends in the middle";
        } else if (e instanceof JacksonIOException) {
            return message;
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            return expected("'" + unexpected.group(1) + "'", wanted(unexpected.group(2)));
        }
        Matcher unclosed = UNCLOSED.matcher(message);
        if (unclosed.matches()) {
            return expected(unclosed.group(1), unclosed.group(2));
        }
        Matcher token = TOKEN.matcher(message);
        return token.matches() ? expected("'" + token.group("token") + "'", "a value") : rest(message);
    }

    private static String expected(String found, String wanted) {
        return found + " stands where " + wanted + " was expected";
    }

    private static String limit(String message) {
        if (message.startsWith("Document nesting")) {
            return "objects and lists are nested more than " + JsonLimits.DEEPEST + " levels deep";
        } else if (message.startsWith("Number")) {
            return "a number has more than " + JsonLimits.LONGEST_NUMBER + " characters";
        }
        return "a key has more than " + JsonLimits.LONGEST_KEY + " characters";
    }

    private static String wanted(String more) {
        if (more.contains("comma")) {
            return more.contains("Array") ? "',' or ']'" : "',' or '}'";
        } else if (more.contains("colon")) {
            return "':'";
        } else if (more.contains("property name")) {
            return "a key in double quotes";
        } else if (more.contains("numeric value")) {
            return "a digit";
        } else if (more.contains("hex-digit")) {
            return "a hexadecimal digit";
        }
        return more.contains("value") ? "a value" : "something else";
    }

    private static String rest(String message) {
        Matcher control = CONTROL.matcher(message);
        if (control.matches()) {
            return "a control character (code " + control.group("code") + ") stands where none is allowed";
        } else if (message.contains("surrogate")) {
            return "a key holds half of a surrogate pair";
        } else if (message.contains("UTF-8")) {
            return "a byte is no part of UTF-8";
        } else if (message.contains("escape")) {
            return "an escape in a text is not known";
        }
        return message.contains("eading zero") ? "a number begins with 0" : "this is not JSON";
    }
}
