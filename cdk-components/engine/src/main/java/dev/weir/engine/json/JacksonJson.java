package dev.weir.engine.json;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.Json;
import dev.weir.spi.sink.KeptForm;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;

/** JSON by Jackson's streaming parser and generator. NaN and the infinities are read, as Python's parser does. */
public final class JacksonJson implements Json {

    private static final JsonLimits LIMITS =
            JsonLimits.within(Runtime.getRuntime().maxMemory());

    private final JsonFactory factory;

    /** Reads all values at once. */
    public JacksonJson() {
        this(settings().build());
    }

    private JacksonJson(JsonFactory factory) {
        this.factory = factory;
    }

    /** Keeps fields of records as their text until somebody looks at them ({@link DocumentReader#readRecord}). */
    public static JacksonJson keeping(KeptForm form) {
        return form == KeptForm.VALUES
                ? new JacksonJson()
                : new JacksonJson(new PlacedJsonFactory(settings(), LIMITS, form));
    }

    private static JsonFactoryBuilder settings() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .streamReadConstraints(LIMITS.constraints());
    }

    @Override
    public DocumentReader documents(InputStream body) {
        return open(body, false);
    }

    @Override
    public DocumentReader lines(InputStream body) {
        return open(body, true);
    }

    private JsonDocuments open(InputStream body, boolean eachOnALine) {
        try {
            return new JsonDocuments(factory, factory.createParser(ObjectReadContext.empty(), body), eachOnALine);
        } catch (JacksonIOException e) {
            throw BrokenJson.because(String.valueOf(e.getOriginalMessage()), e);
        }
    }

    @Override
    public @Nullable Object parse(String text) {
        try (JsonDocuments documents =
                new JsonDocuments(factory, factory.createParser(ObjectReadContext.empty(), text), false)) {
            if (!documents.nextDocument()) {
                throw new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read JSON: the text is empty");
            }
            Object value = documents.read();
            if (documents.nextDocument()) {
                throw new ConnectorException(
                        FailureType.SOURCE_PERMANENT, "Cannot read JSON: there is more behind the first value");
            }
            return value;
        }
    }

    @Override
    public String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            JsonValues.write(value, out);
        }
        return text.toString();
    }

    @Override
    public void write(@Nullable Object value, OutputStream target) {
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), target)) {
            JsonValues.write(value, out);
        } catch (JacksonException e) {
            throw new ConnectorException(
                    FailureType.SINK, "Cannot write JSON: " + e.getOriginalMessage() + " (is the disk full?)", e);
        }
    }
}
