package dev.weir.parsers.spreadsheet.xls;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.spi.failure.ConnectorException;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/** The records of a workbook's stream from a position on, one after the other. Whatever POI says of a broken file is a failure of its own. */
final class XlsRecords implements AutoCloseable {

    private static final int WIDE = 1;

    private final DocumentInputStream stream;
    private final RecordInputStream records;
    private final Bounds bounds;
    private boolean begun;

    private XlsRecords(DocumentInputStream stream, RecordInputStream records, Bounds bounds) {
        this.stream = stream;
        this.records = records;
        this.bounds = bounds;
    }

    static XlsRecords of(DirectoryNode folder, String name, long position, Bounds bounds) {
        return guarded(bounds, () -> {
            DocumentInputStream stream = opened(folder, name, bounds);
            pass(stream, position, bounds);
            return new XlsRecords(stream, new RecordInputStream(stream), bounds);
        });
    }

    private static DocumentInputStream opened(DirectoryNode folder, String name, Bounds bounds) {
        try {
            return folder.createDocumentInputStream(name);
        } catch (IOException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }

    private static void pass(DocumentInputStream stream, long position, Bounds bounds) {
        try {
            if (stream.skip(position) < position || stream.available() <= 0) {
                throw bounds.broken("a sheet begins beyond its end", null);
            }
        } catch (IOException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }

    /** What POI gives; what it throws are failures of the body. */
    static <T> T guarded(Bounds bounds, Supplier<T> step) {
        try {
            return step.get();
        } catch (ConnectorException e) {
            throw e;
        } catch (RuntimeException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }

    /** Goes to the next record, past what is left of the present one; false if there is none. */
    boolean next() {
        return guarded(bounds, () -> {
            if (begun && records.remaining() > 0) {
                records.readRemainder();
            }
            begun = true;
            if (!records.hasNextRecord()) {
                return false;
            }
            records.nextRecord();
            return true;
        });
    }

    /** What the present record is. */
    int id() {
        return records.getSid() & 0xFFFF;
    }

    /** What the record behind the present one is, which was read to its end. */
    int nextId() {
        return guarded(bounds, () -> {
            if (records.remaining() > 0) {
                records.readRemainder();
            }
            return records.hasNextRecord() ? records.getNextSid() : -1;
        });
    }

    /** How many bytes of the present record are left. */
    int left() {
        return records.remaining();
    }

    int unsignedByte() {
        return guarded(bounds, records::readUByte);
    }

    int unsignedShort() {
        return guarded(bounds, records::readUShort);
    }

    int integer() {
        return guarded(bounds, records::readInt);
    }

    long bits() {
        return guarded(bounds, records::readLong);
    }

    /** A text whose length is known, behind the byte that tells how its characters are written. */
    String text(int characters) {
        bounds.text(characters);
        boolean wide = (unsignedByte() & WIDE) != 0;
        return guarded(
                bounds,
                () -> wide ? records.readUnicodeLEString(characters) : records.readCompressedUnicode(characters));
    }

    /** A text with its length, fonts and whatever else before and behind it. */
    String richText() {
        return guarded(bounds, () -> new UnicodeString(records).getString());
    }

    @Override
    public void close() {
        stream.close();
    }
}
