package dev.weir.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskFieldsTest {

    private static final Scope SCOPE = new TestRuntime().scope();

    @ParameterizedTest
    @CsvSource({"555-0199,****0199", "abcde,*bcde", "abcd,****", "a,*", "'',''", "😀😀😀😀😀,*😀😀😀😀"})
    void leavesTheLastCharacters(String text, String masked) {
        Row record = Row.of("phone", text);

        mask(4, "*").transform(record, SCOPE);

        assertThat(record).isEqualTo(Row.of("phone", masked));
    }

    @Test
    void masksEverythingWhenNothingIsKept() {
        Row record = Row.of("phone", "555");

        mask(0, "xy").transform(record, SCOPE);

        assertThat(record).isEqualTo(Row.of("phone", "xyxyxy"));
    }

    @Test
    void leavesOtherFieldsAndNullAlone() {
        Row record = Row.of("name", "Ada");
        record.put("phone", null);
        Row before = record.copy();

        mask(4, "*").transform(record, SCOPE);
        assertThat(record).isEqualTo(before);

        record.remove("phone");
        mask(4, "*").transform(record, SCOPE);
        assertThat(record).isEqualTo(Row.of("name", "Ada"));
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> mask(4, "*").transform(Row.of("phone", 5550199L), SCOPE))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.CONFIG))
                .hasMessage(
                        "Cannot mask field 'phone': it holds no text (take it out of fields, or turn it into text)");
    }

    @Test
    void refusesToKeepLessThanNothing() {
        assertThatThrownBy(() -> mask(-1, "*"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot mask fields: keep is -1 (give the number of characters that stay readable)");
    }

    @Test
    void isDescribedInItsJar() throws IOException {
        try (InputStream in = MaskFields.class.getResourceAsStream("/META-INF/weir/components.json")) {
            assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"type\" : \"org.example.MaskFields\"", "\"custom\" : \"CustomTransformation\"");
        }
    }

    private static MaskFields mask(int keep, String mask) {
        return new MaskFields(List.of("phone"), keep, Template.constant(mask));
    }
}
