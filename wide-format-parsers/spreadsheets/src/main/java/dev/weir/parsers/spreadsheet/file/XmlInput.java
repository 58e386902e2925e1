package dev.weir.parsers.spreadsheet.file;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of XML, of which no single thing may be so long that the parser fills the memory with it. */
final class XmlInput extends FilterInputStream {

    private static final long HARMLESS = 8L * 1024 * 1024;
    private static final int BYTES = 4;

    private final String part;
    private final Bounds bounds;
    private final long most;
    private long sinceEvent;

    XmlInput(InputStream stream, String part, Bounds bounds) {
        super(stream);
        this.part = part;
        this.bounds = bounds;
        this.most = Math.max(HARMLESS, (long) bounds.limits().cellCharacters() * BYTES);
    }

    /** Says that the parser has given an event. */
    void gaveEvent() {
        sinceEvent = 0;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        count(count);
        return count;
    }

    private void count(int bytes) {
        sinceEvent += bytes;
        if (sinceEvent > most) {
            throw bounds.beyond(
                    part + " has a text, an attribute or a comment of more than " + most + " bytes", "cell_characters");
        }
    }
}
