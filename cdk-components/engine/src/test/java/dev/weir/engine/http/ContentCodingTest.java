package dev.weir.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentCodingTest {

    private static final String TEXT = "{\"id\": 1}";
    private static final byte[] PLAIN = TEXT.getBytes(StandardCharsets.UTF_8);

    private interface Coding {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] coded(byte[] body, Coding coding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = coding.over(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static String undone(byte[] body, @Nullable String codings) throws IOException {
        return new String(
                ContentCoding.undone(new ByteArrayInputStream(body), codings).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void undoesGzipAndDeflate() throws IOException {
        byte[] gzip = coded(PLAIN, GZIPOutputStream::new);
        byte[] zlib = coded(PLAIN, DeflaterOutputStream::new);
        byte[] raw = coded(PLAIN, out -> new DeflaterOutputStream(out, new Deflater(9, true)));

        assertThat(undone(gzip, "gzip")).isEqualTo(TEXT);
        assertThat(undone(gzip, "X-GZIP")).isEqualTo(TEXT);
        assertThat(undone(zlib, "deflate")).isEqualTo(TEXT);
        assertThat(undone(raw, "deflate")).isEqualTo(TEXT);
    }

    @Test
    void undoesTheLastCodingFirst() throws IOException {
        byte[] both = coded(coded(PLAIN, DeflaterOutputStream::new), GZIPOutputStream::new);

        assertThat(undone(both, "deflate, gzip")).isEqualTo(TEXT);
    }

    @Test
    void leavesABodyThatWasNotCoded() throws IOException {
        assertThat(undone(PLAIN, null)).isEqualTo(TEXT);
        assertThat(undone(PLAIN, "identity")).isEqualTo(TEXT);
        assertThat(undone(PLAIN, "gzip")).isEqualTo(TEXT);
        assertThat(undone(new byte[0], "gzip")).isEmpty();
        assertThat(undone(new byte[0], "deflate")).isEmpty();
    }

    @Test
    void unpacksAFileThatWasSentPackedOnlyOnce() throws IOException {
        byte[] file = coded(PLAIN, GZIPOutputStream::new);
        byte[] sent = coded(file, GZIPOutputStream::new);

        assertThat(ContentCoding.undone(new ByteArrayInputStream(sent), "gzip").readAllBytes())
                .isEqualTo(file);
    }

    @Test
    void readsAllMembersOfGzipHoweverTheyArrive() throws IOException {
        byte[] members = joined(
                coded("{\"id\"".getBytes(StandardCharsets.UTF_8), GZIPOutputStream::new),
                coded(": 1}".getBytes(StandardCharsets.UTF_8), GZIPOutputStream::new));
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(members)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, 1);
            }

            @Override
            public int available() {
                return 0;
            }
        };

        assertThat(undone(members, "gzip")).isEqualTo(TEXT);
        assertThat(new String(ContentCoding.undone(slow, "gzip").readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @Test
    void passesOverWhatFollowsGzipAsTheReferenceDoes() throws IOException {
        byte[] gzip = coded(PLAIN, GZIPOutputStream::new);

        assertThat(undone(joined(gzip, new byte[10]), "gzip")).isEqualTo(TEXT);
        assertThat(undone(joined(gzip, "garbage".getBytes(StandardCharsets.UTF_8)), "gzip"))
                .isEqualTo(TEXT);
        assertThat(undone(joined(gzip, new byte[] {0x1F}), "gzip")).isEqualTo(TEXT);
    }

    @Test
    void noticesAMemberThatIsDamaged() throws IOException {
        byte[] gzip = coded(PLAIN, GZIPOutputStream::new);
        byte[] damaged = gzip.clone();
        damaged[gzip.length - 8] ^= 1;

        assertThatThrownBy(() -> undone(joined(gzip, damaged), "gzip"))
                .isInstanceOf(ZipException.class)
                .hasMessage("its data do not match their check sum");
        assertThatThrownBy(() -> undone(joined(gzip, new byte[] {0x1F, (byte) 0x8B, 0}), "gzip"))
                .isInstanceOf(ZipException.class)
                .hasMessage("its method of compression is not known");
        assertThatThrownBy(() -> undone(joined(gzip, Arrays.copyOf(gzip, 12)), "gzip"))
                .isInstanceOf(EOFException.class);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void noticesABodyThatEndsEarly() throws IOException {
        byte[] gzip = coded(PLAIN, GZIPOutputStream::new);

        assertThatThrownBy(() -> undone(Arrays.copyOf(gzip, gzip.length - 4), "gzip"))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void refusesACodingThatItDoesNotKnow() {
        assertThatThrownBy(() -> undone(PLAIN, "br"))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot read the answer: it came with Content-Encoding 'br' (name only gzip and deflate in the"
                                + " Accept-Encoding header, or leave it out)");
    }
}
