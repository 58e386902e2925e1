package dev.weir.authoring.scaffold.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.authoring.Golden;
import dev.weir.authoring.TestManifests;
import dev.weir.authoring.scaffold.NewConnector;
import dev.weir.authoring.scaffold.ScaffoldException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiScaffoldTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/weir/authoring/scaffold");

    @ParameterizedTest
    @ValueSource(strings = {"shop.openapi.yaml", "pets.swagger.json"})
    void makesAStreamOfEachOperationThatListsRecords(String name) {
        NewConnector connector = NewConnector.of(read(name).draft(List.of()), "Shop");

        Golden.check("scaffold/" + name + ".manifest.yaml", connector.manifest());
        Golden.check(
                "scaffold/" + name + ".txt",
                String.join("\n", connector.remarks().guesses()) + "\n--\n"
                        + String.join("\n", connector.remarks().left()) + "\n");
        assertThat(TestManifests.read(connector.manifest()).manifest().warnings())
                .isEmpty();
    }

    @Test
    void listsOperations() {
        assertThat(read("shop.openapi.yaml").list()).isEqualTo("""
                records  listOrders  GET /orders  All orders
                -        createOrder  POST /orders
                records  listLines  GET /orders/{order_id}/lines
                -        GET /status  GET /status
                """);
    }

    @Test
    void takesTheOperationsThatAreNamed() {
        NewConnector connector =
                NewConnector.of(read("shop.openapi.yaml").draft(List.of("listLines", "GET /status")), "Shop");

        assertThat(connector.streams()).containsExactly("lines", "status");
        assertThat(connector.manifest()).contains("config['order_id']");
        assertThatThrownBy(() -> read("shop.openapi.yaml").draft(List.of("listOrder")))
                .hasMessage(
                        "Cannot find operation 'listOrder': the description does not have it (did you mean listOrders? known:"
                                + " listOrders, createOrder, listLines, GET /status)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "a: 1",
                "openapi: 3.0.0",
                "openapi: 3.0.0\npaths: {}",
                "a: [",
                "\u0000",
                "{\"openapi\": \"3.0.0\""
            })
    void refusesWhatIsNoDescription(String text) {
        assertThatThrownBy(() -> OpenApiScaffold.read(text, "x.yaml").draft(List.of()))
                .isInstanceOf(ScaffoldException.class)
                .hasMessageMatching("(?s)(x.yaml:\\d+:\\d+: )?Cannot (read|make) .+ \\(.+\\)");
    }

    @Test
    void refusesBombs() {
        StringBuilder bomb = new StringBuilder("openapi: 3.0.0\nx0: &x0 {a: b}\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("x%d: &x%d {a: *x%d, b: *x%d}\n".formatted(i, i, i - 1, i - 1));
        }

        assertThatThrownBy(() -> OpenApiScaffold.read(bomb.toString(), "x.yaml"))
                .isInstanceOf(ScaffoldException.class)
                .hasMessageContaining("Cannot read the description of the API: with its aliases followed");
    }

    @Test
    void followsNoCycleAndLeavesOpenWhatIsTooDeep() {
        StringBuilder text = new StringBuilder("openapi: 3.0.0\nloop: {$ref: '#/loop'}\ns:\n  s40: {type: string}\n");
        for (int i = 0; i < 40; i++) {
            text.append("  s%d: {type: object, properties: {a: {$ref: '#/s/s%d'}, b: {$ref: '#/s/s%d'}}}\n"
                    .formatted(i, i + 1, i + 1));
        }
        text.append("paths: {/a: {get: {responses: {200: {content: {application/json: {schema: {type: array, items:"
                + " {$ref: '#/s/s0'}}}}}}}}, /b: {get: {responses: {200: {$ref: '#/loop'}}}}}\n");

        NewConnector connector =
                NewConnector.of(OpenApiScaffold.read(text.toString(), "x.yaml").draft(List.of()), "Deep");

        assertThat(connector.streams()).containsExactly("a");
        assertThat(connector.manifest().length()).isLessThan(3_000_000);
        assertThat(connector.remarks().left())
                .contains("a: fields of schemas that are deeper than 12 levels, or beyond 5000");
    }

    private static OpenApiScaffold read(String name) {
        return OpenApiScaffold.read(TestManifests.string(FOLDER.resolve(name)), name);
    }
}
