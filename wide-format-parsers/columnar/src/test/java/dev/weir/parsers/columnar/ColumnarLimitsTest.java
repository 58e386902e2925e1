package dev.weir.parsers.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.read.DocumentReader;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;

class ColumnarLimitsTest {

    private static final String REVENUE = "revenue.parquet";

    private static void fails(byte[] body, String limits, String message) {
        assertThatThrownBy(() -> Files.rows(body, "limits: {" + limits + "}")).hasMessage(message);
    }

    private static String raise(String parameter) {
        return " (raise limits." + parameter + " if the source is to be trusted with that)";
    }

    @Test
    void aFileHasNotTooManyBytes() {
        fails(
                Files.body(REVENUE),
                "bytes: 1000",
                "Cannot read a columnar file: it has more than 1000 bytes" + raise("bytes"));
    }

    @Test
    void aFileHasNotTooManyRows() {
        fails(Files.body(REVENUE), "rows: 2", "Cannot read Parquet: it has more than 2 rows" + raise("rows"));
        fails(Files.body("revenue.arrows"), "rows: 2", "Cannot read Arrow: it has more than 2 rows" + raise("rows"));
        fails(Files.body("types.avro"), "rows: 1", "Cannot read Avro: it has more than 1 rows" + raise("rows"));
    }

    @Test
    void aFileHasNotTooManyColumns() {
        fails(Files.body(REVENUE), "columns: 4", "Cannot read Parquet: it has more than 4 columns" + raise("columns"));
        fails(
                Files.body("revenue.arrows"),
                "columns: 4",
                "Cannot read Arrow: it has more than 4 columns" + raise("columns"));
        fails(
                Files.body("types.avro"),
                "columns: 4",
                "Cannot read Avro: it has more than 4 columns" + raise("columns"));
    }

    @Test
    void valuesAreNotNestedTooDeep() {
        fails(
                Files.body("types.parquet"),
                "depth: 3",
                "Cannot read Parquet: columns are nested more than 3 deep" + raise("depth"));
        fails(
                Files.body("types.arrow"),
                "depth: 2",
                "Cannot read Arrow: columns are nested more than 2 deep" + raise("depth"));
        fails(linked(60), "depth: 50", "Cannot read Avro: values are nested more than 50 deep" + raise("depth"));
    }

    @Test
    void aRecordIsNotTooLarge() {
        String message = ": record 1 takes more than 100 bytes" + raise("record_bytes");

        fails(Files.body("types.parquet"), "record_bytes: 100", "Cannot read Parquet" + message);
        fails(Files.body("types.arrow"), "record_bytes: 100", "Cannot read Arrow" + message);
        fails(Files.body("types.avro"), "record_bytes: 100", "Cannot read Avro" + message);
    }

    @Test
    void notTooMuchIsInMemoryAtTheSameTime() {
        assertThatThrownBy(() -> Files.rows(Files.seed("none.parquet"), "limits: {block_bytes: 2000}"))
                .hasMessageStartingWith("Cannot read Parquet: ")
                .hasMessageEndingWith(raise("block_bytes"));
        fails(
                Files.body("types.arrow"),
                "block_bytes: 2000",
                "Cannot read Arrow: more than 2000 bytes of it are to be in memory at the same time"
                        + raise("block_bytes"));
        fails(
                Files.seed("null.avro"),
                "block_bytes: 20",
                "Cannot read Avro: a block has 165 bytes" + raise("block_bytes"));
        for (String codec : new String[] {"deflate", "bzip2", "snappy", "zstandard"}) {
            fails(
                    Files.seed(codec + ".avro"),
                    "block_bytes: 164",
                    "Cannot read Avro: to unpack a block takes more than 164 bytes" + raise("block_bytes"));
        }
        fails(
                Files.seed("xz.avro"),
                "block_bytes: 100000",
                "Cannot read Avro: to unpack a block takes more than 100000 bytes" + raise("block_bytes"));
    }

    @Test
    void limitsThatNoMemoryHasAreRefused() {
        assertThatThrownBy(() -> Files.decoder("limits: {block_bytes: 4000000000}"))
                .hasMessageContaining(
                        "Cannot read files with these limits: depth may be 200, and block_bytes 1073741823,"
                                + " at most (lower them)");
    }

    @Test
    void aSizeThatIsALieTakesNoMemory() {
        byte[] parquet = Files.body(REVENUE);
        ByteBuffer.wrap(parquet).order(ByteOrder.LITTLE_ENDIAN).putInt(parquet.length - 8, Integer.MAX_VALUE);
        byte[] arrow = Files.body("revenue.arrows");
        ByteBuffer.wrap(arrow).order(ByteOrder.LITTLE_ENDIAN).putInt(4, Integer.MAX_VALUE);
        byte[] avro = "Obj\u0001\u0002\u00fe\u00ff\u00ff\u00ff\u000f".getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] body : new byte[][] {parquet, arrow, avro}) {
            assertThatThrownBy(() -> Files.rows(body, ""))
                    .hasMessageEndingWith("(the source sent something else than it announced, or broke off)");
        }
    }

    @Test
    void avroGoesThroughLittleMemory() {
        byte[] text = new byte[1000];
        Arrays.fill(text, (byte) 'x');
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            records.writeBytes(new byte[] {(byte) 0xD0, 0x0F});
            records.writeBytes(text);
        }
        byte[] block = block(100, records.toByteArray());

        assertThat(count(new SequenceInputStream(
                        new ByteArrayInputStream(header("{\"name\":\"a\",\"type\":\"string\"}")),
                        repeated(block, 2_000))))
                .isEqualTo(200_000);
    }

    @Test
    void arrowGoesThroughLittleMemory() {
        byte[] stream = Files.body("revenue.arrows");
        int batch = 8 + ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        byte[] schema = Arrays.copyOf(stream, batch);
        byte[] batches = Arrays.copyOfRange(stream, batch, stream.length - 8);

        assertThat(count(new SequenceInputStream(new ByteArrayInputStream(schema), repeated(batches, 100_000))))
                .isEqualTo(300_000);
    }

    private static long count(InputStream body) {
        long count = 0;
        try (DocumentReader reader = Files.decoder("").open(TestResponse.of(200, body), new TestRuntime().scope())) {
            while (reader.nextDocument()) {
                count++;
            }
        }
        return count;
    }

    private static InputStream repeated(byte[] part, int times) {
        return new SequenceInputStream(new Enumeration<>() {
            private int given;

            @Override
            public boolean hasMoreElements() {
                return given < times;
            }

            @Override
            public InputStream nextElement() {
                given++;
                return new ByteArrayInputStream(part);
            }
        });
    }

    /** A record that holds one of its kind, and so on. */
    private static byte[] linked(int depth) {
        byte[] records = new byte[depth + 1];
        Arrays.fill(records, 0, depth, (byte) 2);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header("{\"name\":\"a\",\"type\":[\"null\",\"R\"]}"));
        file.writeBytes(block(1, records));
        return file.toByteArray();
    }

    private static byte[] header(String field) {
        byte[] schema =
                ("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + field + "]}").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes("Obj\u0001\u0002\u0016avro.schema".getBytes(StandardCharsets.ISO_8859_1));
        number(header, schema.length);
        header.writeBytes(schema);
        header.write(0);
        header.writeBytes(new byte[16]);
        return header.toByteArray();
    }

    private static byte[] block(int records, byte[] data) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        number(block, records);
        number(block, data.length);
        block.writeBytes(data);
        block.writeBytes(new byte[16]);
        return block.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int left = value * 2;
        while (left >= 0x80) {
            out.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
