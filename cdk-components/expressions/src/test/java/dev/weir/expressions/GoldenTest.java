package dev.weir.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.expressions.golden.GoldenCheck;
import dev.weir.expressions.value.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

class GoldenTest {

    private final ObjectMapper json = JsonMapper.builder().build();
    private final GoldenCheck check = new GoldenCheck(text -> json.readValue(text, Object.class));

    @Test
    void agreesWithTheReferenceInAllRecordedCases() throws IOException {
        assertThat(failures("/golden.jsonl", check)).isEmpty();
        assertThat(cases("/golden.jsonl")).hasSizeGreaterThan(7_000);
    }

    @Test
    void agreesWithTheReferenceInTextsMarkedAsHtmlWhereThatIsAskedFor() throws IOException {
        GoldenCheck marked =
                new GoldenCheck(text -> json.readValue(text, Object.class), Dialect.MARKED_HTML, Limits.DEFAULT);

        assertThat(failures("/html-marked-text.jsonl", marked)).isEmpty();
        assertThat(failures("/html-marked-text.jsonl", check)).hasSizeGreaterThan(100);
    }

    @Test
    void goesOnAsTheReferenceDoesWhereLimitsAreTakenAway() throws IOException {
        GoldenCheck unbounded =
                new GoldenCheck(text -> json.readValue(text, Object.class), Dialect.PLAIN_TEXT, Limits.UNBOUNDED);

        assertThat(failures("/unbounded-templates.jsonl", unbounded)).isEmpty();
        assertThat(failures("/unbounded-templates.jsonl", check))
                .hasSameSizeAs(cases("/unbounded-templates.jsonl"))
                .allMatch(failure -> failure.endsWith("but was error LimitError"));
    }

    private List<String> failures(String file, GoldenCheck golden) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Map<String, Object> testCase : cases(file)) {
            golden.check(testCase)
                    .ifPresent(reason -> failures.add(testCase.get("id") + " " + testCase.get("expr") + ": " + reason));
        }
        return failures;
    }

    @Test
    void noticesAnotherResult() throws IOException {
        for (Map<String, Object> testCase : cases("/golden.jsonl")) {
            Map<String, Object> changed = new LinkedHashMap<>(testCase);
            changed.remove("error");
            changed.put("result", "no template gives this");

            assertThat(check.check(changed)).as("%s", testCase).isPresent();
        }
    }

    @Test
    void saysWhatDiffers() {
        Map<String, Object> testCase = Map.of("expr", "{{ 1 }}", "mode", "string", "context", Map.of(), "result", "1");

        assertThat(check.check(testCase)).contains("expected '1' but was 1");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> cases(String file) throws IOException {
        List<Map<String, Object>> cases = new ArrayList<>();
        InputStream stream = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(file));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases.add(json.readValue(line, Map.class));
            }
        }
        return cases;
    }
}
