package dev.weir.parsers.xml.event;

import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Says in a few words why a text is no XML; parsers say it in sentences of their own, which hold parts of the text. */
public final class MalformedXml {

    /** What a parser's message holds, and what is said in place of it; the first that fits counts. */
    private record Reason(String words, List<String> signs) {}

    private static final String OTHERWISE = "what stands there is no XML";

    private static final List<Reason> REASONS = List.of(
            new Reason("it ends in the middle", List.of("end-of-input", "end of input", "unexpected eof")),
            new Reason("there is text outside of its first element", List.of("prolog", "epilog", "second root")),
            new Reason("an end tag does not belong to the element that is open", List.of("end tag", "end element")),
            new Reason("an element has an attribute twice", List.of("duplicate attribute")),
            new Reason("a name space is declared twice", List.of("duplicate namespace")),
            new Reason("a prefix belongs to no name space", List.of("unbound", "undeclared")),
            new Reason(
                    "a byte is not of its encoding",
                    List.of("utf-8", "utf-16", "utf-32", "malformedinput", "input length")),
            new Reason("its encoding is not known", List.of("encoding")),
            new Reason("an entity is not one of XML's own", List.of("entity")),
            new Reason("a quote is missing", List.of("quote")),
            new Reason(
                    "a character may not stand in XML",
                    List.of("illegal xml character", "null", "invalid xml content")),
            new Reason(
                    "a tag is not closed",
                    List.of("missing closing", "'<' not allowed", "expected '>'", "closing '>'")));

    private MalformedXml() {}

    /** The reason and the place of a parser's failure, as far as it tells them. */
    public static String described(Exception failure) {
        if (failure.getCause() instanceof IOException input && !isOfCharacters(input)) {
            return String.valueOf(input.getMessage());
        }
        return failure instanceof XMLStreamException e ? reason(e) + place(e.getLocation()) : OTHERWISE;
    }

    private static boolean isOfCharacters(IOException input) {
        return input instanceof CharConversionException || input instanceof CharacterCodingException;
    }

    /** A place, to stand behind a reason; empty if it is not known. */
    static String place(@Nullable Location place) {
        return place == null ? "" : " at line " + place.getLineNumber() + ", column " + place.getColumnNumber();
    }

    private static String reason(XMLStreamException e) {
        String message =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return REASONS.stream()
                .filter(reason -> reason.signs().stream().anyMatch(message::contains))
                .map(Reason::words)
                .findFirst()
                .orElse(OTHERWISE);
    }
}
