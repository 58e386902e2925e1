package dev.weir.parsers.columnar;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.DecoderContract;
import dev.weir.testkit.contract.Endless;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class AvroContractTest extends DecoderContract {

    private static final String SYNC = "0123456789abcdef";
    private static final String SCHEMA =
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}";
    private static final String HEADER =
            "Obj\u0001\u0002\u0016avro.schema" + length(SCHEMA.length()) + SCHEMA + "\0" + SYNC;
    private static final String BLOCK = "\u0004\u0008\u0002x\u0002y" + SYNC;

    /** A length as Avro writes those from 64 to 8191. */
    private static String length(int count) {
        int twice = count * 2;
        return "" + (char) (twice & 0x7F | 0x80) + (char) (twice >> 7);
    }

    @Override
    protected String yaml() {
        return """
                type: CustomDecoder
                class_name: weir.parsers.ColumnarFileDecoder
                format: avro
                """;
    }

    @Override
    protected byte[] body() {
        return (HEADER + BLOCK + BLOCK).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    protected List<?> documents() {
        return List.of(Row.of("a", "x"), Row.of("a", "y"), Row.of("a", "x"), Row.of("a", "y"));
    }

    @Override
    protected Optional<byte[]> brokenBody() {
        return Optional.of((HEADER + BLOCK.replace("x", "xx")).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.empty();
    }
}
