package dev.weir.parsers.xml.event;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The beginning of a body: whether there is anything in it, and its encoding. */
final class XmlBody {

    private static final String CHARSET = "charset=";
    private static final int LOOKED_AT = 3;

    private final PushbackInputStream body;
    private byte[] start = new byte[0];

    XmlBody(InputStream body) {
        this.body = new PushbackInputStream(body, LOOKED_AT);
    }

    /** Whether there is nothing but white space, which is passed over. */
    boolean isEmpty() {
        try {
            int first = body.read();
            while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
                first = body.read();
            }
            if (first < 0) {
                return true;
            }
            body.unread(first);
            start = body.readNBytes(LOOKED_AT);
            body.unread(start);
            return false;
        } catch (IOException e) {
            throw Unreadable.body("XML", String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * A parser in front of the document. A byte order mark says more about the encoding than the {@code Content-Type}, and
     * that more than the document, unless it says UTF-8, which many servers say of everything.
     *
     * @param given the encoding that the manifest names; null if the body is to be asked
     */
    XMLStreamReader parser(@Nullable String given, Headers headers) throws XMLStreamException {
        Charset charset = given != null ? named(given) : isMarked() ? null : announced(headers);
        if (charset == null) {
            return factory().createXMLStreamReader(body);
        }
        return factory()
                .createXMLStreamReader(new InputStreamReader(
                        body,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private boolean isMarked() {
        int first = at(0);
        int second = at(1);
        return first == 0xEF && second == 0xBB && at(2) == 0xBF || first + second == 0xFE + 0xFF && first >= 0xFE;
    }

    private int at(int position) {
        return position < start.length ? start[position] & 0xFF : -1;
    }

    private static Charset named(String encoding) {
        try {
            return Charset.forName(encoding.strip());
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read XML: encoding '" + encoding
                            + "' is not known (name one like utf-8, windows-1252 or utf-16le)",
                    e);
        }
    }

    private static @Nullable Charset announced(Headers headers) {
        String type = headers.get("Content-Type");
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (type == null || at < 0) {
            return null;
        }
        String name = type.substring(at + CHARSET.length())
                .strip()
                .split("[;\\s]", 2)[0]
                .replaceAll("[\"']", "");
        try {
            Charset charset = Charset.forName(name);
            return charset.equals(StandardCharsets.UTF_8) ? null : charset;
        } catch (IllegalArgumentException notKnown) {
            return null;
        }
    }

    /** A factory of its own for each document, as a factory keeps the names of all its documents. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
