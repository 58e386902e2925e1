package dev.weir.engine.http;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.GzipMembers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The codings that a body went through on its way (RFC 9110, section 8.4), undone: gzip and deflate. A body that is said to
 * be gzip and does not begin like it was not packed; of several members all are read, and what follows them is passed over.
 */
public final class ContentCoding {

    private static final int ZLIB_METHOD = 8;

    private ContentCoding() {}

    /** The body as it was before {@code Content-Encoding} was applied, read while it arrives. */
    public static InputStream undone(InputStream body, @Nullable String codings) throws IOException {
        InputStream plain = body;
        List<String> applied = codings == null ? List.of() : List.of(codings.split(","));
        for (int i = applied.size() - 1; i >= 0; i--) {
            plain = undoneOnce(plain, applied.get(i).strip().toLowerCase(Locale.ROOT));
        }
        return plain;
    }

    private static InputStream undoneOnce(InputStream body, String coding) throws IOException {
        return switch (coding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> gunzipped(new PushbackInputStream(body, 2));
            case "deflate" -> inflated(new PushbackInputStream(body, 2));
            default ->
                throw new ConnectorException(
                        FailureType.SOURCE_PERMANENT,
                        "Cannot read the answer: it came with Content-Encoding '" + coding
                                + "' (name only gzip and deflate in the Accept-Encoding header, or leave it out)");
        };
    }

    private static InputStream gunzipped(PushbackInputStream body) throws IOException {
        return GzipMembers.begin(first(body)) ? new GzipMembers(body, true) : body;
    }

    /** Some servers leave out the header that the coding wants. */
    private static InputStream inflated(PushbackInputStream body) throws IOException {
        byte[] first = first(body);
        if (first.length == 0) {
            return body;
        }
        boolean hasHeader = first.length == 2
                && (first[0] & 0x0F) == ZLIB_METHOD
                && (((first[0] & 0xFF) << Byte.SIZE) | (first[1] & 0xFF)) % 31 == 0;
        return new InflaterInputStream(body, new Inflater(!hasHeader));
    }

    private static byte[] first(PushbackInputStream body) throws IOException {
        byte[] first = body.readNBytes(2);
        body.unread(first);
        return first;
    }
}
