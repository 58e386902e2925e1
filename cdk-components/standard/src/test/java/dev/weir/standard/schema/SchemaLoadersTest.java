package dev.weir.standard.schema;

import static dev.weir.standard.fixture.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaLoadersTest {

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");

    private void file(String path, Object content) {
        runtime.file(path, runtime.json().write(content));
    }

    @Test
    void givesACopyOfTheSchemaInTheManifest() {
        InlineSchemaLoader loader = new InlineSchemaLoader(row("type", "object"));

        loader.schema(scope).put("type", "changed");

        assertThat(loader.schema(scope)).isEqualTo(row("type", "object"));
    }

    @Test
    void findsFilesBesideTheManifest() {
        file("schemas/a.json", row("a", 1L));
        file("schemas/orders.json", row("o", 1L));

        assertThat(new JsonFileSchemaLoader(Template.constant("./schemas/a.json")).schema(scope))
                .isEqualTo(row("a", 1L));
        assertThat(new JsonFileSchemaLoader(Template.constant("./source_shop/schemas/a.json")).schema(scope))
                .isEqualTo(row("a", 1L));
        assertThat(new JsonFileSchemaLoader(null).schema(scope)).isEqualTo(row("o", 1L));
        assertThat(new DefaultSchemaLoader().schema(scope)).isEqualTo(row("o", 1L));
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> new JsonFileSchemaLoader(Template.constant("./x.json")).schema(scope))
                .hasMessage("Cannot load the schema of stream 'orders': there is no file './x.json' beside the manifest"
                        + " (add it, or use an InlineSchemaLoader)");
        assertThat(new DefaultSchemaLoader().schema(scope)).isEqualTo(new Row());
    }

    @Test
    void refusesAFileThatHoldsNoObject() {
        file("orders.json", List.of());

        assertThatThrownBy(() -> new DefaultSchemaLoader().schema(scope))
                .hasMessage(
                        "Cannot load the schema of stream 'orders': file 'orders.json' holds no JSON object (write a"
                                + " JSON schema into it)");
    }
}
