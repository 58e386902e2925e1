package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.Held;
import dev.weir.parsers.source.KeptBody;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** The pages of a column in a row group, read from the file when they are asked for. Used by one thread. */
final class ChunkPages implements PageReader {

    private static final int[] HEADER_SIZES = {4 * 1024, 64 * 1024, 1024 * 1024};
    /** What an entry of a dictionary takes in memory besides its bytes. */
    private static final int ENTRY = 48;

    private final KeptBody file;
    private final ColumnDescriptor column;
    private final ColumnMetaData chunk;
    private final Held held;
    private final RowCount rows;
    private final long end;
    private long position;
    private @Nullable PageHeader ahead;
    private long given;
    private long heldForPage;
    private long heldForDictionary;

    ChunkPages(KeptBody file, ColumnDescriptor column, ColumnMetaData chunk, Held held) {
        this.file = file;
        this.column = column;
        this.chunk = chunk;
        this.held = held;
        this.rows = new RowCount(column);
        boolean hasDictionary = chunk.isSetDictionary_page_offset()
                && chunk.getDictionary_page_offset() > 0
                && chunk.getDictionary_page_offset() < chunk.getData_page_offset();
        this.position = hasDictionary ? chunk.getDictionary_page_offset() : chunk.getData_page_offset();
        this.end = file.size();
    }

    @Override
    public long getTotalValueCount() {
        return chunk.getNum_values();
    }

    /** How many rows the pages that were read hold. */
    long rows() {
        return rows.count();
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        try {
            PageHeader header = nextHeader();
            if (header.getType() != PageType.DICTIONARY_PAGE) {
                ahead = header;
                return null;
            }
            DictionaryPageHeader dictionary = header.getDictionary_page_header();
            int entries = dictionary.getNum_values();
            if (entries < 0 || entries > 8L * header.getUncompressed_page_size()) {
                throw new IOException("a dictionary counts " + entries + " entries");
            }
            heldForDictionary = header.getUncompressed_page_size() + (long) entries * ENTRY;
            held.take(heldForDictionary);
            byte[] bytes = Codecs.unpacked(chunk.getCodec(), stored(header), 0, header.getUncompressed_page_size());
            checkEntries(bytes, entries);
            return new DictionaryPage(BytesInput.from(bytes), entries, encoding(dictionary.getEncoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library makes room for as many bytes as an entry says that it has. */
    private void checkEntries(byte[] bytes, int entries) throws IOException {
        PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
        ByteBuffer left = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < entries && type == PrimitiveTypeName.BINARY; i++) {
            int length = left.getInt();
            left.position(Math.addExact(left.position(), length < 0 ? bytes.length : length));
        }
        long fixed = column.getPrimitiveType().getTypeLength();
        if (type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY && (fixed < 1 || fixed * entries > bytes.length)) {
            throw new IOException("a dictionary is shorter than its entries");
        }
    }

    @Override
    public DataPage readPage() {
        try {
            release(heldForPage);
            heldForPage = 0;
            PageHeader header = nextHeader();
            while (PageData.values(header) == 0) {
                position += header.getCompressed_page_size();
                header = nextHeader();
            }
            given += PageData.values(header);
            if (given > chunk.getNum_values()) {
                throw new IOException("a column has more values than it counts");
            }
            take(header.getUncompressed_page_size());
            PageData data = PageData.of(header, chunk.getCodec(), stored(header), column);
            take(data.memory());
            DataPage page = data.page();
            rows.add(page);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(long count) {
        held.take(count);
        heldForPage += count;
    }

    private void release(long count) {
        held.give(count);
    }

    /** Gives back the memory of the last page and of the dictionary. */
    void close() {
        release(heldForPage + heldForDictionary);
        heldForPage = 0;
        heldForDictionary = 0;
    }

    private PageHeader nextHeader() throws IOException {
        PageHeader waiting = ahead;
        ahead = null;
        if (waiting != null) {
            return waiting;
        }
        for (int size : HEADER_SIZES) {
            int length = (int) Math.min(size, end - position);
            byte[] window = FileBytes.at(file, position, length);
            int headerEnd = ThriftCheck.end(window, window.length, length);
            if (headerEnd >= 0) {
                position += headerEnd;
                PageHeader header = Util.readPageHeader(new ByteArrayInputStream(window, 0, headerEnd));
                return checked(header);
            }
        }
        throw new EOFException();
    }

    private PageHeader checked(PageHeader header) throws IOException {
        if (header.getCompressed_page_size() < 0 || header.getUncompressed_page_size() < 0) {
            throw new IOException("a page has a negative size");
        }
        if (header.getCompressed_page_size() > end - position) {
            throw new EOFException();
        }
        return header;
    }

    /** The bytes of a page as they stand in the file. */
    private byte[] stored(PageHeader header) throws IOException {
        byte[] stored = FileBytes.at(file, position, header.getCompressed_page_size());
        position += stored.length;
        if (header.isSetCrc()) {
            CRC32 sum = new CRC32();
            sum.update(stored);
            if ((int) sum.getValue() != header.getCrc()) {
                throw new IOException("a page does not match its check sum");
            }
        }
        return stored;
    }

    static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return Encoding.valueOf(encoding.name());
    }
}
