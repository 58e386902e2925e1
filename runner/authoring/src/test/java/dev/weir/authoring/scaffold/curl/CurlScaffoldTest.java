package dev.weir.authoring.scaffold.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.authoring.Golden;
import dev.weir.authoring.TestManifests;
import dev.weir.authoring.scaffold.NewConnector;
import dev.weir.authoring.scaffold.ScaffoldException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurlScaffoldTest {

    private static final Path COMMANDS = Path.of("src/test/resources/dev/weir/authoring/scaffold/orders.curl");

    @Test
    void makesAStreamOfEachCommand() {
        NewConnector connector = NewConnector.of(CurlScaffold.of(TestManifests.string(COMMANDS)), "Orders");

        Golden.check("scaffold/orders.curl.yaml", connector.manifest());
        Golden.check(
                "scaffold/orders.curl.txt",
                String.join("\n", connector.remarks().guesses()) + "\n--\n"
                        + String.join("\n", connector.remarks().left()) + "\n");
        assertThat(TestManifests.read(connector.manifest()).manifest().warnings())
                .isEmpty();
    }

    @Test
    void writesNoSecret() {
        NewConnector connector = NewConnector.of(CurlScaffold.of(TestManifests.string(COMMANDS)), "Orders");
        Map<String, String> files = connector.files("# Orders\n");

        assertThat(files.toString()
                        + connector.remarks().guesses()
                        + connector.remarks().left())
                .doesNotContain("not-real")
                .doesNotContain("YWxpY2U");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-d '[{\"password\": \"pw-not-real\"}]' -H 'Content-Type: application/json'",
                "-d '{\"a\": {\"b\": [{\"apiKey\": \"k-not-real\"}]}}'",
                "-d '{\"query\": \"mutation { login(password: \\\"pw-not-real\\\") { id } }\"}'",
                "-d 'user=a&access_token=t-not-real'",
                "-G -d 'filter=token:t-not-real-1'",
                "-H 'X-Signature: s-not-real'",
                "-b 'a=b-not-real'",
                "--oauth2-bearer t-not-real"
            })
    void makesInputsOfSecretsWhereverTheyStand(String options) {
        NewConnector connector =
                NewConnector.of(CurlScaffold.of("curl https://api.example.com/orders " + options), "Orders");

        assertThat(connector.files("# Orders\n").toString()
                        + connector.remarks().guesses()
                        + connector.remarks().left())
                .doesNotContain("not-real");
        assertThat(connector.manifest()).contains("airbyte_secret: true");
        assertThat(TestManifests.read(connector.manifest()).manifest().warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-u not-real-1: https://api.example.com/orders",
                "https://not-real-1:@api.example.com/orders",
                "https://not-real-1@api.example.com/orders",
                "-H 'Authorization: Basic bm90LXJlYWwtMTo=' https://api.example.com/orders"
            })
    void takesAUserNameWithAnEmptyPasswordForAKey(String options) {
        NewConnector connector = NewConnector.of(CurlScaffold.of("curl " + options), "Orders");

        assertThat(connector.manifest())
                .contains("username: \"{{ config['api_key'] }}\"\n    password: ''\n")
                .contains("required: [api_key]")
                .contains("airbyte_secret: true")
                .doesNotContain("not-real");
        assertThat(connector.config()).isEqualTo("{\n  \"api_key\": \"put the value here\"\n}\n");
    }

    @Test
    void takesAUserNameThatLooksLikeACredentialForAKey() {
        NewConnector connector = NewConnector.of(
                CurlScaffold.of("curl https://api.example.com/orders -u key0not9real8at7all6:X"), "Orders");

        assertThat(connector.manifest())
                .contains("username: \"{{ config['api_key'] }}\"\n    password: X\n")
                .contains("required: [api_key]")
                .doesNotContain("key0not9real8at7all6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-u alice:pw-not-real",
                "-u alice",
                "-H 'Authorization: Basic YWxpY2U6cHc='",
                "-H 'Authorization: Basic $AUTH'"
            })
    void asksForUserNameAndPassword(String options) {
        NewConnector connector =
                NewConnector.of(CurlScaffold.of("curl https://api.example.com/orders " + options), "Orders");

        assertThat(connector.manifest())
                .contains("username: \"{{ config['username'] }}\"", "password: \"{{ config['password'] }}\"")
                .contains("required: [username, password]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<login><password>pw-not-real</password></login>", "say eyJhbGciOiJIUzI1NiJ9.not.real"})
    void refusesTextsThatSeemToHoldASecret(String body) {
        assertThatThrownBy(() -> CurlScaffold.of(
                        "curl https://api.example.com/orders -H 'Content-Type: text/xml' -d '" + body + "'"))
                .hasMessage(
                        "Cannot make a stream of /orders: its body is a text that seems to hold a credential (take that out, and put"
                                + " it into the manifest as {{ config['name'] }})");
    }

    @Test
    void writesNoSecretOfAPath() {
        String command = "curl https://api.example.com/hooks/tok1234567890abcdefghij -X %s";
        NewConnector connector = NewConnector.of(CurlScaffold.of(command.formatted("GET")), "Hooks");

        assertThat(connector.streams()).containsExactly("hooks");
        assertThat(connector.manifest())
                .contains("/hooks/{{ config['hooks_key'] }}")
                .doesNotContain("tok1234567890");
        assertThat(connector.remarks().guesses().toString()).doesNotContain("tok1234567890");
        assertThatThrownBy(() -> CurlScaffold.of(command.formatted("PUT")))
                .hasMessageStartingWith("Cannot make a stream of PUT /hooks/{}: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curl -F a=b https://x.example.com | Cannot make a stream of a command with -F: it uploads files or forms of several parts, which no component sends (send the fields with --data-urlencode if the API takes them)",
                "curl -X DELETE https://x.example.com/a | Cannot make a stream of DELETE /a: records are read with GET or POST (leave the request out)",
                "curl -H | Cannot read the command: -H wants a value (copy all of the command)",
                "curl -H a:b | Cannot read the command: it has no URL (copy all of the command)",
                "curl --wat https://x.example.com | Cannot read the command: the option --wat is unknown (take it out)",
                "curl ftp://x.example.com/a | Cannot read the URL 'ftp://x.example.com/a': it is none of http or https (give the whole URL)",
                "wget https://x.example.com | Cannot read the commands: 'wget' is not curl (give commands of curl only, with \\ at the end of lines that go on)",
                "curl -d @file https://x.example.com | Cannot read the command: -d takes the body from a file (put the text there, with --data-raw)",
                "# nothing | Cannot make a connector: there is no command (copy one as cURL)"
            })
    void refusesWhatNoComponentDoes(String command, String message) {
        assertThatThrownBy(() -> CurlScaffold.of(command))
                .isInstanceOf(ScaffoldException.class)
                .hasMessage(message);
    }
}
