package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that a start costs with the libraries that read a manifest, speak JSON and HTTP: {@code Startup MANIFEST}
 * prints the manifest's specification, {@code Startup MANIFEST URL} also the records of one answer.
 */
public final class Startup {

    private Startup() {}

    public static void main(String... arguments) throws IOException {
        Map<String, Object> manifest;
        try (Reader text = Files.newBufferedReader(Path.of(arguments[0]))) {
            manifest = new Yaml().load(text);
        }
        JsonMapper json = new JsonMapper();
        StringBuilder messages = new StringBuilder();
        messages.append("{\"type\":\"SPEC\",\"spec\":").append(json.writeValueAsString(manifest.get("spec")));
        messages.append("}\n");
        if (arguments.length > 1) {
            try (Web web = new Web()) {
                for (JsonNode record : json.readTree(web.body(arguments[1])).get("data")) {
                    messages.append("{\"type\":\"RECORD\",\"record\":{\"stream\":\"tiny\",\"data\":");
                    messages.append(json.writeValueAsString(record)).append(",\"emitted_at\":");
                    messages.append(System.currentTimeMillis()).append("}}\n");
                }
            }
        }
        System.out.print(messages);
    }
}
