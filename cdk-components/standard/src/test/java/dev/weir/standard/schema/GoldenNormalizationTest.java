package dev.weir.standard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.Goldens;
import dev.weir.standard.fixture.JsonText;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Casts as airbyte-cdk 7.39.1 makes them, on random records and schemas. */
class GoldenNormalizationTest {

    static Stream<String> goldens() throws IOException {
        return Goldens.lines(GoldenNormalizationTest.class, "casts.jsonl");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void castsLikeTheReference(String line) {
        Row golden = JsonText.row(line);
        Row record = Goldens.row(golden, "doc");

        new DefaultSchemaNormalization().normalize(record, Goldens.row(golden, "schema"));

        assertThat(record).isEqualTo(golden.get("result"));
    }
}
