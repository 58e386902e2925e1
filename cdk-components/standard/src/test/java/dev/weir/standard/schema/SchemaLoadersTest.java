package dev.weir.standard.schema;

import static dev.weir.standard.fixture.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

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
    void putsInPlaceWhatASchemaRefersTo() {
        Row own = row("properties", row("own", reference("#/definitions/a~1b"), "list", List.of(reference("x.json"))));
        own.put("definitions", row("a/b", row("type", "string")));
        file("schemas/orders.json", own);
        file(
                "schemas/shared/x.json",
                row("deep", reference("y.json#/definitions/y"), "definitions", row("left", "out")));
        file(
                "schemas/shared/y.json",
                row("definitions", row("y", row("again", reference("#/definitions/z"), "n", 1L), "z", 2L)));

        Row schema = new JsonFileSchemaLoader(null).schema(scope);

        assertThat(schema.get("properties"))
                .isEqualTo(row("own", row("type", "string"), "list", List.of(row("deep", row("again", 2L, "n", 1L)))));
    }

    @Test
    void findsSharedFilesInTheFolderOfTheConnector() {
        file("source_shop/schemas/a.json", reference("x.json"));
        file("source_shop/schemas/shared/x.json", row("type", "object"));

        assertThat(new JsonFileSchemaLoader(Template.constant("./source_shop/schemas/a.json")).schema(scope))
                .isEqualTo(row("type", "object"));
    }

    @Test
    void refusesReferencesThatLeadNowhere() {
        file("schemas/shared/loop.json", row("more", reference("loop.json")));

        assertThat(failureOf("x.json"))
                .isEqualTo(
                        "Cannot load the schema of stream 'orders': there is no file 'schemas/shared/x.json' beside the"
                                + " manifest (add it)");
        assertThat(failureOf("#/definitions/x"))
                .isEqualTo("Cannot load the schema of stream 'orders': '#/definitions/x' leads to nothing in"
                        + " 'schemas/orders.json' (correct it)");
        assertThat(failureOf("loop.json"))
                .isEqualTo(
                        "Cannot load the schema of stream 'orders': 'loop.json' in 'schemas/shared/loop.json' leads back"
                                + " to itself (write out what it stands for)");
    }

    @Test
    void refusesASchemaThatIsAReferenceToNoObject() {
        Row schema = reference("#/definitions/x");
        schema.put("definitions", row("x", "text"));
        file("schemas/orders.json", schema);

        assertThatThrownBy(() -> new JsonFileSchemaLoader(null).schema(scope))
                .hasMessage(
                        "Cannot load the schema of stream 'orders': 'schemas/orders.json' leads to what is no JSON object"
                                + " (correct it)");
    }

    @Test
    void refusesReferencesThatMultiply() {
        for (int level = 0; level < 14; level++) {
            Row twice = reference("level" + (level + 1) + ".json");
            file("schemas/shared/level" + level + ".json", row("a", twice, "b", twice));
        }
        file("schemas/shared/level14.json", row("type", "string"));

        assertThat(failureOf("level0.json"))
                .isEqualTo("Cannot load the schema of stream 'orders': it refers to other places more than 10000 times"
                        + " (write a smaller one)");
    }

    private String failureOf(String reference) {
        file("schemas/orders.json", row("properties", row("x", reference(reference))));
        return catchThrowable(() -> new JsonFileSchemaLoader(null).schema(scope))
                .getMessage();
    }

    private static Row reference(String place) {
        return row("$ref", place);
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
