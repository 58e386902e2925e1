package dev.weir.standard.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cursors as airbyte-cdk 7.39.1 worked with them at 2025-06-15T12:00:00Z: random parameters, states and records. */
class GoldenCursorTest {

    static Stream<String> cases() throws IOException {
        try (InputStream text = GoldenCursorTest.class.getResourceAsStream("cursors.txt")) {
            String all = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.strip().split("\n\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void worksLikeTheReference(String text) {
        GoldenCase golden = new GoldenCase(text);
        Cursor cursor = golden.open();
        List<Row> windows = new ArrayList<>();
        cursor.windows().forEachRemaining(windows::add);

        List<String> seen = new ArrayList<>();
        windows.forEach(window -> seen.add("window " + window.get("start_time") + " " + window.get("end_time")));
        for (String[] step : golden.steps) {
            switch (step[0]) {
                case "state" -> seen.add("state " + cursor.state().get("updated"));
                case "wants" -> seen.add("wants " + step[1] + " " + cursor.wants(Row.of("updated", step[1])));
                case "close" -> seen.add(closed(cursor, windows.get(Integer.parseInt(step[1])), step));
                case "keeps" -> seen.add("keeps " + (cursor.state().containsKey("other") ? "other" : "nothing"));
                default -> assertThat(step[0]).isEqualTo("window");
            }
        }
        assertThat(seen)
                .as(text)
                .isEqualTo(golden.steps.stream()
                        .map(step -> String.join(" ", step))
                        .toList());
    }

    private static String closed(Cursor cursor, Row window, String[] step) {
        String values = step[2].substring(1, step[2].length() - 1);
        if (!values.isEmpty()) {
            for (String value : values.split(",")) {
                cursor.observe(Row.of("updated", value), window);
            }
        }
        cursor.close(window);
        return "close " + step[1] + " " + step[2] + " " + cursor.state().get("updated");
    }
}
