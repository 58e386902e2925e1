package dev.weir.standard.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.Goldens;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.fixture.Values;
import dev.weir.testkit.scope.TestRuntime;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transformations as airbyte-cdk 7.39.1 makes them, on random records. */
class GoldenTransformationTest {

    static Stream<String> goldens() throws IOException {
        return Goldens.lines(GoldenTransformationTest.class, "transforms.jsonl");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void changesRecordsLikeTheReference(String line) {
        Row golden = JsonText.row(line);
        Row record = Goldens.row(golden, "doc");

        transformation(golden, Goldens.row(golden, "args")).transform(record, new TestRuntime().scope("orders"));

        assertThat(record).isEqualTo(golden.get("result"));
    }

    private static RecordTransformation transformation(Row golden, Row parameters) {
        return switch (String.valueOf(golden.get("op"))) {
            case "flat" -> new FlattenFields(true);
            case "flatlist" -> new FlattenFields(false);
            case "dpath" -> flattened(parameters);
            case "replace" ->
                new KeysReplace(
                        Template.constant(String.valueOf(parameters.get("old"))),
                        Template.constant(String.valueOf(parameters.get("new"))));
            case "lower" -> new KeysToLower();
            case "snake" -> new KeysToSnakeCase();
            case "cond" -> conditional(parameters);
            default -> throw new AssertionError(golden.get("op"));
        };
    }

    private static RecordTransformation flattened(Row parameters) {
        return new DpathFlattenFields(
                Values.texts(Goldens.texts(parameters, "path").toArray(String[]::new)),
                Boolean.TRUE.equals(parameters.get("delete")),
                Boolean.TRUE.equals(parameters.get("replace")),
                new KeyTransformation(text(parameters.get("prefix")), text(parameters.get("suffix"))));
    }

    private static @Nullable Template<String> text(@Nullable Object value) {
        return value == null ? null : Template.constant((String) value);
    }

    /** Removes leaves that are equal to 'x' or 1; in Python, true and 1.0 are. */
    @SuppressWarnings("unchecked") // as it was recorded
    private static RecordTransformation conditional(Row parameters) {
        return new RemoveFields((List<List<String>>) parameters.get("pointers"), Values.computed(scope -> {
            Object property = scope.variable("property");
            return "x".equals(property)
                    || Boolean.TRUE.equals(property)
                    || property instanceof Number number && number.doubleValue() == 1;
        }));
    }
}
