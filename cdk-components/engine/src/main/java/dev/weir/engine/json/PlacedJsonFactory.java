package dev.weir.engine.json;

import dev.weir.spi.sink.KeptForm;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Makes parsers of streams that know where values lie, for bodies in UTF-8 without a byte order mark; others get Jackson's own. */
final class PlacedJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1L;
    private static final int FEWEST = 4;

    private final transient JsonLimits limits;
    private final KeptForm form;

    /** A factory whose parsers keep records in a form. */
    PlacedJsonFactory(JsonFactoryBuilder settings, JsonLimits limits, KeptForm form) {
        super(settings);
        this.limits = limits;
        this.form = form;
    }

    KeptForm form() {
        return form;
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, InputStream body) {
        byte[] buffer = io.allocReadIOBuffer();
        int size = begin(body, buffer);
        if (!isUtf8(buffer, size)) {
            InputStream whole = new java.io.SequenceInputStream(
                    new java.io.ByteArrayInputStream(java.util.Arrays.copyOf(buffer, size)), body);
            io.releaseReadIOBuffer(buffer);
            return super._createParser(context, io, whole);
        }
        return new PlacedJsonParser(
                context,
                io,
                context.getStreamReadFeatures(_streamReadFeatures),
                context.getFormatReadFeatures(_formatReadFeatures),
                new RefilledInput(body),
                _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                buffer,
                size,
                limits.largestRecord());
    }

    /** Reads as much as tells the encoding. */
    private static int begin(InputStream body, byte[] buffer) {
        try {
            return body.readNBytes(buffer, 0, FEWEST);
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
    }

    /** JSON in UTF-16 and UTF-32 has a zero among its first bytes, as its first character is ASCII (RFC 4627, section 3). */
    private static boolean isUtf8(byte[] buffer, int size) {
        for (int i = 0; i < size; i++) {
            if (buffer[i] <= 0) {
                return false;
            }
        }
        return true;
    }
}
