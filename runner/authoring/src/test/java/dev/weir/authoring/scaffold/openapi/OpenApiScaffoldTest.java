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
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openapi: 4.0.0 | openapi: 4.0.0, and ",
                "swagger: 1.2 | swagger: 1.2, and ",
                "swaggerVersion: '1.1' | swaggerVersion: 1.1, and ",
                "a: 1 | ''"
            })
    void saysWhichVersionItFound(String text, String found) {
        assertThatThrownBy(() -> OpenApiScaffold.read(text, "x.yaml"))
                .hasMessage(
                        "Cannot read x.yaml: it says " + found
                                + (found.isEmpty() ? "" : " ")
                                + "neither openapi: 3 nor swagger: 2.0 (give a description of an API in OpenAPI 3 or Swagger 2.0)");
    }

    @ParameterizedTest
    @CsvSource({
        "X-API-Key, header, x_api_key, header",
        "api_token, query, api_token, request_parameter",
        "key, query, key, request_parameter",
        "api key, query, api_key, request_parameter"
    })
    void signsByARequiredParameterThatIsACredential(String parameter, String place, String input, String inject) {
        NewConnector connector = things("", "{name: " + parameter + ", in: " + place + ", required: true}");

        assertThat(connector.manifest())
                .contains("type: ApiKeyAuthenticator", "inject_into: " + inject, "config['" + input + "']")
                .contains("        airbyte_secret: true\n")
                .doesNotContain("request_headers", "request_parameters");
        assertThat(connector.remarks().guesses())
                .contains("things: parameter " + parameter
                        + " must be sent, has the name of a credential, and is a secret input");
    }

    @Test
    void sendsFurtherCredentialsBesideTheOneThatSigns() {
        NewConnector connector = things(
                "components: {securitySchemes: {a: {type: apiKey, in: header, name: X-Api-Key}}}\nsecurity: [{a: []}]\n",
                "{name: X-API-Key, in: header, required: true}, {name: app_secret, in: query, required: true,"
                        + " schema: {type: string, default: d-not-real}}");

        assertThat(connector.manifest())
                .contains("request_parameters:", "app_secret: \"{{ config['app_secret'] }}\"")
                .containsOnlyOnce("X-A")
                .doesNotContain("request_headers", "not-real");
        assertThat(connector.manifest().split("airbyte_secret: true", -1)).hasSize(3);
    }

    @Test
    void keepsACredentialOfThePathSecret() {
        NewConnector connector = NewConnector.of(
                OpenApiScaffold.read(
                                "openapi: 3.0.0\npaths: {'/{api_key}/things/{key}': {get: {responses: {200: {content:"
                                        + " {application/json: {schema: {type: array, items: {type: object}}}}}}}}}",
                                "x.yaml")
                        .draft(List.of()),
                "Things");

        assertThat(connector.manifest()).contains("/{{ config['api_key'] }}/things/{{ config['key'] }}");
        assertThat(connector.manifest().split("airbyte_secret: true", -1)).hasSize(2);
    }

    private static NewConnector things(String head, String parameters) {
        String text = "openapi: 3.0.0\n" + head + "servers: [{url: 'https://api.example.com'}]\npaths: {/things: {get:"
                + " {parameters: [" + parameters + "], responses: {200: {content: {application/json: {schema:"
                + " {type: array, items: {type: object}}}}}}}}}\n";
        return NewConnector.of(OpenApiScaffold.read(text, "x.yaml").draft(List.of()), "Things");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200: {$ref: 'answers.yaml#/All'} | answers.yaml#/All | it leads out of the document (bundle its files into one)",
                "200: {content: {application/json: {schema: {$ref: './things.yaml'}}}} | ./things.yaml | it leads out of the document (bundle its files into one)",
                "200: {content: {application/json: {schema: {type: array, items: {$ref: '#/none'}}}}} | #/none | the document has no mapping there (write it there)",
                "200: {content: {application/json: {schema: {allOf: [{$ref: '#/loop'}]}}}} | #/loop | it leads back to itself (write there what it stands for)"
            })
    void namesTheReferenceThatItCannotFollow(String responses, String reference, String reason) {
        OpenApiScaffold scaffold = OpenApiScaffold.read(
                "openapi: 3.0.0\nloop: {$ref: '#/loop'}\npaths: {/x: {get: {responses: {" + responses + "}}}}",
                "x.yaml");
        String lost = "reference '" + reference + "' cannot be followed: " + reason;

        assertThatThrownBy(() -> scaffold.draft(List.of()))
                .hasMessage("Cannot make a connector: none of 1 operations lists records by its description: " + lost);
        assertThat(NewConnector.of(scaffold.draft(List.of("GET /x")), "X")
                        .remarks()
                        .guesses())
                .contains("x: field_path and schema are open, as what GET /x answers is not known: " + lost);
    }

    @Test
    void namesReferencesOfPathsParametersAndFields() {
        String rest = "reference '%s' cannot be followed: it leads out of the document (bundle its files into one)";
        String things =
                "/things: {get: {parameters: [{$ref: 'p.yaml'}], responses: {200: {content: {application/json: {schema:"
                        + " {type: array, items: {allOf: [{$ref: 'base.yaml'}, {properties: {a: {$ref: 'a.yaml'}}}]}}}}}}}}";

        NewConnector connector = NewConnector.of(
                OpenApiScaffold.read("openapi: 3.0.0\npaths: {/y: {$ref: 'y.yaml'}, " + things + "}", "x.yaml")
                        .draft(List.of()),
                "Things");

        assertThat(connector.remarks().left())
                .containsExactlyInAnyOrder(
                        "a path, parameter or server: " + rest.formatted("y.yaml"),
                        "a path, parameter or server: " + rest.formatted("p.yaml"),
                        "things: " + rest.formatted("base.yaml"),
                        "things: " + rest.formatted("a.yaml"));
        assertThatThrownBy(() -> OpenApiScaffold.read("openapi: 3.0.0\npaths: {/y: {$ref: 'y.yaml'}}", "x.yaml"))
                .hasMessage("Cannot read x.yaml: it describes no operation: " + rest.formatted("y.yaml"));
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
