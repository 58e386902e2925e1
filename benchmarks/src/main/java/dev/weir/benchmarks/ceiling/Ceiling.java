package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads one of the stub API's streams in one way: {@code Ceiling numbered|cursor|csv copy|transform|parquet URL FILE}. */
public final class Ceiling {

    private Ceiling() {}

    public static void main(String... arguments) throws IOException {
        String source = arguments[0];
        String work = arguments[1];
        String url = arguments[2];
        Path file = Path.of(arguments[3]);
        JsonFactory json = JsonFactory.builder()
                .configure(StreamReadFeature.USE_FAST_DOUBLE_PARSER, work.equals("parquet"))
                .rootValueSeparator((String) null)
                .build();
        long count;
        try (Web web = new Web()) {
            count = source.equals("csv") ? csv(web, json, work, url, file) : pages(web, json, source, work, url, file);
        }
        System.err.println(count + " records");
    }

    private static long csv(Web web, JsonFactory json, String work, String url, Path file) throws IOException {
        if (work.equals("parquet")) {
            return Csv.parquet(web, url, file);
        }
        try (JsonLines lines = new JsonLines(json, "report", file)) {
            return Csv.copy(web, url, lines);
        }
    }

    private static long pages(Web web, JsonFactory json, String source, String work, String url, Path file)
            throws IOException {
        try (RecordSink sink = sink(json, url.substring(url.lastIndexOf('/') + 1), work, file)) {
            Pages pages = new Pages(web, json, sink);
            return source.equals("cursor") ? pages.byCursor(url) : pages.numbered(url);
        }
    }

    private static RecordSink sink(JsonFactory json, String stream, String work, Path file) throws IOException {
        return switch (work) {
            case "copy" -> new TokenCopy(new JsonLines(json, stream, file));
            case "transform" -> new MapTransform(new JsonLines(json, stream, file));
            case "parquet" -> new ParquetColumns(file, Schemas.ORDERS, Schemas.DISTINCT_OF_ORDERS);
            default ->
                throw new IllegalArgumentException(
                        "Cannot do '" + work + "': there is no such work (use copy, transform or parquet)");
        };
    }
}
