package dev.weir.benchmarks.records;

import dev.weir.benchmarks.api.SamplePage;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** A page of a thousand orders, as bytes and as rows, and their stream; the schema is that of scenario S1. */
@State(Scope.Thread)
public class Orders {

    static final int COUNT = 1000;
    private static final Path MANIFEST = Path.of("benchmarks/scenarios/orders.yaml");

    private final JacksonJson json = new JacksonJson();
    private final byte[] page = SamplePage.orders(COUNT);
    private final List<Row> rows = read();

    @SuppressWarnings("NullAway.Init") // filled by open(), before anything is measured
    private StreamInfo stream;

    @Setup
    public void open() throws IOException {
        try (Reader text = Files.newBufferedReader(MANIFEST)) {
            Map<String, List<Map<String, Map<String, Object>>>> manifest = new Yaml().load(text);
            Map<String, Object> loader =
                    Objects.requireNonNull(manifest.get("streams")).get(0).get("schema_loader");
            String schema = JsonMapper.shared()
                    .writeValueAsString(Objects.requireNonNull(loader).get("schema"));
            Row row = (Row) Objects.requireNonNull(json.parse(schema));
            stream = new StreamInfo("orders", null, row, List.of(List.of("id")), null);
        }
    }

    /** The rows of the page, read as a stream's records are. */
    final List<Row> read() {
        List<Row> records = new ArrayList<>(COUNT);
        try (DocumentReader documents = json.documents(new ByteArrayInputStream(page))) {
            documents.nextDocument();
            documents.enter();
            while (documents.next()) {
                if (documents.key().equals("data")) {
                    documents.enter();
                    while (documents.next()) {
                        records.add((Row) Objects.requireNonNull(documents.read()));
                    }
                } else {
                    documents.skip();
                }
            }
        }
        return records;
    }

    List<Row> rows() {
        return rows;
    }

    StreamInfo stream() {
        return stream;
    }
}
