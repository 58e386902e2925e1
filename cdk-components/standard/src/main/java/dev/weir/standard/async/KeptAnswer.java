package dev.weir.standard.async;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.Json;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer about a job, kept whole, as status, targets and templates all look at it. */
final class KeptAnswer implements Response {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^;\"\\s]+)");

    private final Request request;
    private final int status;
    private final Headers headers;
    private final byte[] content;
    private final Json json;

    private KeptAnswer(Response response, byte[] content, Json json) {
        this.request = response.request();
        this.status = response.status();
        this.headers = response.headers();
        this.content = content;
        this.json = json;
    }

    /** Takes an answer over and closes it. */
    static KeptAnswer of(Response response, Json json) {
        try (response) {
            byte[] content = response.body().readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new ConnectorException(
                        FailureType.SOURCE_PERMANENT,
                        "Cannot follow a job: the answer to " + response.request() + " is larger than "
                                + LARGEST / (1024 * 1024) + " MiB (data belongs into a download)");
            }
            return new KeptAnswer(response, content, json);
        } catch (IOException e) {
            throw new ConnectorException(
                    FailureType.SOURCE_TRANSIENT,
                    "Cannot follow a job: the answer to " + response.request() + " broke off",
                    e);
        }
    }

    /** The first document, if it is an object; an empty row otherwise. */
    Row document(Decoder decoder, Scope scope) {
        try (DocumentReader documents = decoder.open(this, scope)) {
            return documents.nextDocument() && documents.read() instanceof Row row ? row : new Row();
        } catch (ConnectorException e) {
            throw broken(e);
        }
    }

    /** All values that an extractor finds. */
    List<@Nullable Object> values(RecordExtractor extractor, Decoder decoder, Scope scope) {
        List<@Nullable Object> values = new ArrayList<>();
        Decoder own = extractor.decoder();
        try (DocumentReader documents = (own == null ? decoder : own).open(this, scope);
                Rows found = extractor.extract(documents, scope)) {
            found.forEachRemaining(values::add);
        } catch (ConnectorException e) {
            throw broken(e);
        }
        return values;
    }

    private ConnectorException broken(ConnectorException e) {
        return e.type() == FailureType.SOURCE_PERMANENT
                ? new ConnectorException(e.type(), "Cannot read the answer to " + request + ": " + e.getMessage(), e)
                : e;
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public @Nullable Object json() {
        try {
            return json.parse(text());
        } catch (ConnectorException e) {
            return new Row();
        }
    }

    @Override
    public String text() {
        String type = headers.get("Content-Type");
        Matcher named = CHARSET.matcher(type == null ? "" : type);
        try {
            return new String(content, named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {}
}
