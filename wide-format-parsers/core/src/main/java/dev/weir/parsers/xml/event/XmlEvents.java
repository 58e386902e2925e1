package dev.weir.parsers.xml.event;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Response;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML document as a stream of events. Document types are passed over, entities other than the five of XML fail, and so
 * does what goes beyond the limits. Used by one thread.
 */
public final class XmlEvents implements AutoCloseable {

    /** What was read. */
    public enum Event {
        /** The start of an element, whose name and attributes can be asked for. */
        START,
        /** The end of an element. */
        END,
        /** A part of a text. */
        TEXT,
        /** The end of the document. */
        DONE
    }

    private static final int BYTES_OF_A_CHARACTER = 4;
    private static final int SPARE_BYTES = 1 << 16;
    private static final int NOTED = 128;

    private final XMLStreamReader parser;
    private final WatchedInput input;
    private final XmlLimits limits;
    private final SoapFault fault;
    private final Set<String> names = new HashSet<>();
    /** Some of the names, where they are found quickly. */
    private final @Nullable String[] noted = new String[NOTED];

    private int depth;

    private XmlEvents(XMLStreamReader parser, WatchedInput input, XmlLimits limits, SoapFault fault) {
        this.parser = parser;
        this.input = input;
        this.limits = limits;
        this.fault = fault;
    }

    /**
     * Opens the body of a response; null if it is empty.
     *
     * @param encoding     the encoding that the manifest names; null if the response says it
     * @param failsOnFault whether a SOAP fault is a failure
     */
    public static @Nullable XmlEvents open(
            Response response, XmlLimits limits, @Nullable String encoding, boolean failsOnFault) {
        WatchedInput input = new WatchedInput(response.body());
        XmlBody body = new XmlBody(input);
        if (body.isEmpty()) {
            return null;
        }
        input.allow(most(limits));
        try {
            XMLStreamReader parser = body.parser(encoding, response.headers());
            return new XmlEvents(parser, input, limits, new SoapFault(failsOnFault));
        } catch (XMLStreamException e) {
            throw failure(e, input, limits);
        }
    }

    private static long most(XmlLimits limits) {
        return (long) limits.textCharacters() * BYTES_OF_A_CHARACTER + SPARE_BYTES;
    }

    /** Reads the next event. */
    public Event next() {
        input.allow(most(limits));
        try {
            while (parser.hasNext()) {
                Event event = event(parser.next());
                if (event != null) {
                    return event;
                }
            }
            return Event.DONE;
        } catch (XMLStreamException e) {
            throw failure(e, input, limits);
        } catch (RuntimeException e) {
            throw unchecked(e);
        }
    }

    private @Nullable Event event(int type) {
        switch (type) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                start();
                return Event.START;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                return Event.END;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                return depth == 0 ? null : Event.TEXT;
            }
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw broken("entity '" + parser.getLocalName() + "' is not one of XML's own");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> note(parser.getPITarget());
            default -> {}
        }
        return null;
    }

    private void start() {
        if (depth > limits.depth()) {
            throw limit("elements are nested more than " + limits.depth() + " deep", "depth");
        }
        int attributes = parser.getAttributeCount();
        if (attributes > limits.attributes()) {
            throw limit("an element has more than " + limits.attributes() + " attributes", "attributes");
        }
        note(parser.getLocalName());
        note(parser.getPrefix());
        for (int i = 0; i < attributes; i++) {
            note(parser.getAttributeLocalName(i));
        }
        for (int i = 0; i < parser.getNamespaceCount(); i++) {
            note(parser.getNamespacePrefix(i));
        }
        fault.look(this);
    }

    /** Takes notice of a name; the parser gives the same instance for the same name. */
    @SuppressWarnings("ReferenceEquality")
    private void note(@Nullable String name) {
        if (name == null) {
            return;
        }
        int slot = name.hashCode() & (NOTED - 1);
        if (noted[slot] == name) {
            return;
        }
        noted[slot] = name;
        if (names.add(name) && names.size() > limits.names()) {
            throw limit("it has more than " + limits.names() + " different names", "names");
        }
    }

    /** How many elements are open, that which starts included. */
    public int depth() {
        return depth;
    }

    /** The name of the element that starts, without prefix. */
    public String name() {
        return parser.getLocalName();
    }

    /** The prefix of the element that starts; empty if it has none. */
    public String prefix() {
        return text(parser.getPrefix());
    }

    /** The name space of the element that starts; empty if it has none. */
    public String namespace() {
        return text(parser.getNamespaceURI());
    }

    /** How many attributes the element has that starts; declarations of name spaces are none. */
    public int attributes() {
        return parser.getAttributeCount();
    }

    /** The name of an attribute, without prefix. */
    public String attributeName(int position) {
        return parser.getAttributeLocalName(position);
    }

    /** The prefix of an attribute; empty if it has none. */
    public String attributePrefix(int position) {
        return text(parser.getAttributePrefix(position));
    }

    /** The name space of an attribute; empty if it has none. */
    public String attributeNamespace(int position) {
        return text(parser.getAttributeNamespace(position));
    }

    /** The value of an attribute. */
    public String attributeValue(int position) {
        String value = parser.getAttributeValue(position);
        if (value.length() > limits.textCharacters()) {
            throw tooLong();
        }
        return value;
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** Adds the part of a text that was read to the parts before it. */
    public void addText(StringBuilder text) {
        try {
            text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
        } catch (RuntimeException e) {
            throw unchecked(e);
        }
        if (text.length() > limits.textCharacters()) {
            throw tooLong();
        }
    }

    private ConnectorException tooLong() {
        return limit("a text is longer than " + limits.textCharacters() + " characters", "text_characters");
    }

    /** Reads to the end of the element that has just started. */
    public void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** A failure of something that goes beyond a limit. */
    public ConnectorException limit(String reason, String parameter) {
        return Unreadable.limit("XML", reason + MalformedXml.place(parser.getLocation()), parameter);
    }

    /** A failure at the present place. */
    public ConnectorException broken(String reason) {
        return Unreadable.body("XML", reason + MalformedXml.place(parser.getLocation()), null);
    }

    /** Failures of the parser that it throws where it did not expect any: while it reads a text late, or by mistake. */
    private ConnectorException unchecked(RuntimeException e) {
        if (e instanceof ConnectorException known) {
            return known;
        }
        if (e instanceof NoSuchElementException) {
            return broken("it ends in the middle");
        }
        return e.getCause() instanceof XMLStreamException cause
                ? failure(cause, input, limits)
                : Unreadable.body("XML", "it is malformed" + MalformedXml.place(parser.getLocation()), e);
    }

    private static ConnectorException failure(XMLStreamException e, WatchedInput input, XmlLimits limits) {
        if (input.isExhausted()) {
            return Unreadable.limit(
                    "XML",
                    "a tag, text or comment is longer than " + limits.textCharacters() + " characters",
                    "text_characters");
        }
        return Unreadable.body("XML", MalformedXml.described(e), e);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (XMLStreamException e) {
            throw failure(e, input, limits);
        }
    }
}
