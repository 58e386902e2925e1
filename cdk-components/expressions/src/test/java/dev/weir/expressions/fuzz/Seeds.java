package dev.weir.expressions.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Templates to begin with: those of the recorded evaluations, and those of {@code hostile.txt}, one a line. */
final class Seeds {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Seeds() {}

    static Stream<String> all() throws IOException {
        Stream<String> recorded = lines("/golden.jsonl").stream()
                .map(line -> String.valueOf(JSON.readValue(line, Map.class).get("expr")))
                .distinct();
        Stream<String> hostile = lines("/dev/weir/expressions/fuzz/hostile.txt").stream();
        return Stream.concat(recorded, hostile);
    }

    private static List<String> lines(String resource) throws IOException {
        InputStream stream = Objects.requireNonNull(Seeds.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines().toList());
        }
    }
}
