package dev.weir.benchmarks.unpivot;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a wide file in this process.
 *
 * <pre>
 * make FILE MEGABYTES        writes the file
 * once FILE                  unpivots it once into a record for each value, and prints their number
 * passes FILE COUNT          reads it in turn with the CSV library alone and with the parsers, and prints the seconds of each, a line for each turn
 * </pre>
 */
public final class Passes {

    private static final String PARSERS = """
            type: CustomRecordExtractor
            class_name: weir.parsers.UnpivotExtractor
            id_columns: [player_id, date, brand]
            name_pattern: "^(?<product>[a-z]+)_(?<_metric>.+)$"
            source:
              type: CustomDecoder
              class_name: weir.parsers.DelimitedReportDecoder
              preamble: {until_header: [player_id, date]}
              footer: {regex: "^Total"}
            """;

    private Passes() {}

    /** Does what the arguments say. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "make" -> WideFile.write(file, Long.parseLong(arguments[2]) << 20);
            case "once" -> System.out.println(unpivot(file, PARSERS + "metrics_to: rows\n"));
            case "passes" -> compare(file, Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException("make, once or passes, not " + arguments[0]);
        }
    }

    private static void compare(Path file, int count) throws IOException {
        for (int turn = 0; turn < count; turn++) {
            long start = System.nanoTime();
            long fields = alone(file);
            long between = System.nanoTime();
            long records = unpivot(file, PARSERS);
            long end = System.nanoTime();
            System.out.println(String.format(
                    Locale.ROOT,
                    "{\"library\": %.4f, \"parsers\": %.4f, \"fields\": %d, \"records\": %d}",
                    (between - start) / 1e9,
                    (end - between) / 1e9,
                    fields,
                    records));
        }
    }

    /** The CSV library doing nothing: its fields are counted. */
    private static long alone(Path file) throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                fields += row.getFieldCount();
            }
        }
        return fields;
    }

    private static long unpivot(Path file, String yaml) throws IOException {
        RecordExtractor extractor = Components.bind(RecordExtractor.class, yaml);
        Scope scope = new TestRuntime().scope();
        long values = 0;
        try (InputStream body = Files.newInputStream(file);
                DocumentReader documents =
                        java.util.Objects.requireNonNull(extractor.decoder()).open(TestResponse.of(200, body), scope);
                Rows rows = extractor.extract(documents, scope)) {
            long records = 0;
            while (rows.hasNext()) {
                values += rows.next() instanceof Row row ? row.size() : 0;
                records++;
            }
            return values == 0 ? 0 : records;
        }
    }
}
