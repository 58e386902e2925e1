package dev.weir.standard.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.Goldens;
import dev.weir.standard.fixture.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths as dpath 2.2.0 follows them, on random documents. */
class GoldenPathTest {

    static Stream<String> goldens() throws IOException {
        return Goldens.lines(GoldenPathTest.class, "paths.jsonl");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void followsPathsLikeTheReference(String line) {
        Row golden = JsonText.row(line);
        List<String> path = Goldens.texts(golden, "path");
        Row document = Goldens.row(golden, "doc");

        assertSame(golden, "get", () -> FieldPath.of(path).get(document, "MISSING"));
        assertSame(golden, "values", () -> FieldPath.of(path).values(document));
        assertSame(golden, "delete", () -> {
            Row copy = document.copy();
            FieldRemoval.remove(copy, FieldPath.of(path));
            return copy;
        });
        assertSame(golden, "new", () -> {
            Row copy = document.copy();
            new NewField(Goldens.texts(golden, "new_path")).set(copy, "NEW");
            return copy;
        });
    }

    private static void assertSame(Row golden, String operation, Supplier<@Nullable Object> ours) {
        Row expected = Goldens.row(golden, operation);
        Object actual;
        try {
            actual = ours.get();
        } catch (ConnectorException e) {
            assertThat(expected.containsKey("error")).as(operation + ": " + e).isTrue();
            return;
        }
        assertThat(Row.of("value", actual)).as(operation).isEqualTo(expected);
    }
}
