package dev.weir.benchmarks.ceiling;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The rows of a CSV report, fetched ahead in blocks. */
final class Csv {

    private static final int AHEAD = 16;
    private static final int BLOCK = 1 << 18;

    private Csv() {}

    static long copy(Web web, String url, JsonLines lines) throws IOException {
        try (CsvReader<CsvRecord> rows = rows(web, url)) {
            Iterator<CsvRecord> iterator = rows.iterator();
            List<String> names = iterator.next().getFields();
            long count = 0;
            for (; iterator.hasNext(); count++) {
                copy(names, iterator.next().getFields(), lines);
            }
            return count;
        }
    }

    private static void copy(List<String> names, List<String> texts, JsonLines lines) {
        JsonGenerator out = lines.begin();
        out.writeStartObject();
        for (int i = 0; i < texts.size(); i++) {
            out.writeName(names.get(i));
            out.writeString(texts.get(i));
        }
        out.writeEndObject();
        lines.end();
    }

    static long parquet(Web web, String url, Path path) throws IOException {
        try (CsvReader<CsvRecord> rows = rows(web, url)) {
            Iterator<CsvRecord> iterator = rows.iterator();
            List<String> names = iterator.next().getFields();
            try (ParquetColumns columns =
                    new ParquetColumns(path, Schemas.texts(names), Schemas.distinctOfReport(names))) {
                long count = 0;
                for (; iterator.hasNext(); count++) {
                    columns.row(iterator.next().getFields());
                }
                return count;
            }
        }
    }

    private static CsvReader<CsvRecord> rows(Web web, String url) throws IOException {
        InputStream body = web.stream(url);
        ReadAhead blocks = new ReadAhead(AHEAD, () -> {
            byte[] block = body.readNBytes(BLOCK);
            return block.length == 0 ? null : block;
        });
        Reader text = new InputStreamReader(new Joined(blocks), StandardCharsets.UTF_8);
        return CsvReader.builder().ofCsvRecord(text);
    }

    /** The blocks as one stream. */
    private static final class Joined extends InputStream {

        private final ReadAhead blocks;
        private byte @Nullable [] block = new byte[0];
        private int at;

        Joined(ReadAhead blocks) {
            this.blocks = blocks;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (block != null && at == block.length) {
                block = blocks.next();
                at = 0;
            }
            if (block == null) {
                return -1;
            }
            int copied = Math.min(length, block.length - at);
            System.arraycopy(block, at, target, offset, copied);
            at += copied;
            return copied;
        }

        @Override
        public void close() {
            blocks.close();
        }
    }
}
