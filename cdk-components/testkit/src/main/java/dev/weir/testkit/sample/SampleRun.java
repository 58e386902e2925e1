package dev.weir.testkit.sample;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.Json;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RecordFilter;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the body of a sample through its components, in the order in which a selector uses them. */
final class SampleRun {

    private static final String JSON = "{\"type\": \"JsonDecoder\"}";
    private static final String ALL = "{\"type\": \"DpathExtractor\", \"field_path\": []}";

    private final Sample sample;
    private final TestRuntime runtime;
    private final Json json;
    private final Scope scope;

    private SampleRun(Sample sample) {
        this.sample = sample;
        this.runtime = sample.component("config") instanceof Row config ? new TestRuntime(config) : new TestRuntime();
        this.json = runtime.json();
        Row slice = sample.component("slice") instanceof Row given ? given : new Row();
        this.scope = runtime.scope().withSlice(new StreamSlice(slice, new Row(), new Row()));
    }

    static SampleOutcome of(Sample sample) {
        return new SampleRun(sample).run();
    }

    private SampleOutcome run() {
        RecordExtractor extractor = component("extractor", RecordExtractor.class, ALL);
        Decoder own = extractor.decoder();
        Decoder decoder = own == null ? component("decoder", Decoder.class, JSON) : own;
        TestResponse response =
                TestResponse.of(200, new ByteArrayInputStream(sample.body())).withHeaders(headers());
        List<String> records = new ArrayList<>();
        int sourceRows;
        try (DocumentReader documents = decoder.open(response, scope);
                Rows rows = extractor.extract(documents, scope)) {
            int extracted = process(rows, records);
            while (documents.nextDocument()) {
                documents.skip();
            }
            sourceRows = rows.sourceRows() < 0 ? extracted : rows.sourceRows();
        }
        return new SampleOutcome(records, sourceRows, runtime.warnings());
    }

    private int process(Rows rows, List<String> records) {
        List<RecordTransformation> transformations = transformations();
        RecordFilter filter =
                sample.component("record_filter") == null ? null : component("record_filter", RecordFilter.class, "");
        int extracted = 0;
        while (rows.hasNext()) {
            Object record = rows.next();
            extracted++;
            if (record instanceof Row row) {
                if (filter != null && !filter.keep(row, scope)) {
                    continue;
                }
                transformations.forEach(transformation -> transformation.transform(row, scope));
            }
            records.add(json.write(record));
        }
        return extracted;
    }

    private List<RecordTransformation> transformations() {
        List<RecordTransformation> transformations = new ArrayList<>();
        if (sample.component("transformations") instanceof List<?> list) {
            list.forEach(one -> transformations.add(
                    Components.bind(RecordTransformation.class, json.write(one)).prepared(scope)));
        }
        return transformations;
    }

    private <T> T component(String key, Class<T> kind, String otherwise) {
        @Nullable Object given = sample.component(key);
        return Components.bind(kind, given == null ? otherwise : json.write(given));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (sample.component("headers") instanceof Row row) {
            row.forEach((name, value) -> headers.put(name, String.valueOf(value)));
        }
        return headers;
    }
}
