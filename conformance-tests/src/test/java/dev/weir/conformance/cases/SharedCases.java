package dev.weir.conformance.cases;

import static dev.weir.conformance.cases.RecordedCase.row;
import static dev.weir.conformance.cases.RecordedCase.rows;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Cases of real connectors that other implementations are judged by too: files {@code *.json.gz}, with an address to fill in. */
final class SharedCases {

    private static final String SUFFIX = ".json.gz";
    private static final String ADDRESS = "http://stub.example.com";
    private static final JacksonJson JSON = new JacksonJson();

    private final Row recorded;
    private final Row configs;
    private final List<RecordedRun> runs = new ArrayList<>();

    private SharedCases(Row recorded) {
        this.recorded = recorded;
        this.configs = row(recorded.get("configs"));
    }

    static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecordedCase read(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SharedCases(row(JSON.parse(filled(text)))).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String text) {
        return text.replace("__STUB_1__", ADDRESS.replace("//", "/"))
                .replace("__STUB_ENC__", URLEncoder.encode(ADDRESS, StandardCharsets.UTF_8))
                .replace("__STUB__", ADDRESS);
    }

    private RecordedCase read() {
        if (recorded.get("spec") instanceof Row spec) {
            add("spec", "spec", Map.of(), spec, spec.get("spec"));
        }
        for (Row check : rows(recorded.get("check"))) {
            Object status = row(check.get("outcome")).get("connection_status");
            add("check " + check.get("config"), "check", config(check), check, status);
        }
        if (recorded.get("discover") instanceof Row discover) {
            add("discover", "discover", config(discover), discover, discover.get("catalog"));
        }
        for (Row stream : rows(recorded.get("streams"))) {
            for (Row sync : rows(stream.get("syncs"))) {
                add(stream.get("name") + " | " + sync.get("label"), "read", files(sync), sync, null);
            }
        }
        return new RecordedCase(
                String.valueOf(recorded.get("name")),
                String.valueOf(recorded.get("now")),
                String.valueOf(recorded.get("manifest")),
                Map.of(),
                runs);
    }

    private Map<String, Object> config(Row part) {
        String name = part.get("config") instanceof String given ? given : "default";
        return Map.of("config", row(configs.get(name)));
    }

    private Map<String, Object> files(Row sync) {
        Map<String, Object> files = new LinkedHashMap<>(config(sync));
        files.put("catalog", row(sync.get("catalog")));
        if (sync.get("state") instanceof List<?> state && !state.isEmpty()) {
            files.put("state", state);
        }
        return files;
    }

    private void add(String name, String command, Map<String, Object> files, Row part, @Nullable Object answer) {
        Row outcome = row(part.get("outcome"));
        List<Row> records = part.get("records") instanceof List<?> all
                ? all.stream().map(record -> Row.of("data", record)).toList()
                : List.of();
        TreeSet<String> types = new TreeSet<>();
        if (part.get("components") instanceof List<?> components) {
            components.forEach(type -> types.add(String.valueOf(type)));
        }
        runs.add(new RecordedRun(
                name,
                command,
                files,
                "",
                rows(part.get("exchanges")),
                false,
                "failure".equals(outcome.get("status")),
                failure(outcome),
                answer,
                records,
                rows(part.get("final_state")),
                types));
    }

    private static @Nullable Object failure(Row outcome) {
        List<Row> errors = rows(outcome.get("errors"));
        return errors.isEmpty() ? outcome.get("failure_type") : errors.get(0).get("failure_type");
    }
}
