package dev.weir.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.authoring.Golden;
import dev.weir.authoring.TestManifests;
import dev.weir.authoring.component.ExplicitTree;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.authoring.text.YamlText;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestDiffTest {

    private static final String OLD = TestManifests.string(Path.of("src/test/resources/dev/weir/authoring/diff.yaml"));

    private static ManifestDiff diff(String old, String present) {
        return ManifestDiff.of(TestManifests.read(old), TestManifests.read(present));
    }

    @Test
    void takesValuesThatAreWrittenOtherwiseForTheSame() {
        String spaced = "path: \"{{config['a']}}/x\"";
        String old = OLD.replace("path: orders}", "path: \"{{ config['a'] }}/x\"}");

        assertThat(old).isNotEqualTo(OLD);
        assertThat(diff(old, old.replace("path: \"{{ config['a'] }}/x\"", spaced))
                        .changes())
                .isEmpty();
        assertThat(diff(old, old.replace("config['a'] }}/x", "config['a'] }} /x"))
                        .changes())
                .isNotEmpty();
    }

    /** What is replaced by what, and the changes: what they demand, their rule, their subject and what is said. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "name: accounts",
                        "name: clients",
                        "major stream-renamed stream clients: is renamed, and was accounts",
                        "major state-changed stream orders: retriever.partition_router[0].parent_stream_configs[0].stream: the parent stream is clients, and was accounts"),
                change(
                        "primary_key: [id]\n    $p",
                        "primary_key: [id, account]\n    $p",
                        "major primary-key-changed stream orders: primary key [id] -> [id, account]"),
                change(
                        "primary_key: [id]\n    $p",
                        "$p",
                        "major primary-key-changed stream orders: primary key [id] -> none"),
                change(
                        "cursor_field: changed",
                        "cursor_field: id",
                        "major cursor-field-changed stream orders: cursor field changed -> id"),
                change(
                        "datetime_format: \"%Y-%m-%d\"",
                        "datetime_format: \"%s\"",
                        "major state-changed stream orders: incremental_sync.datetime_format: %Y-%m-%d -> %s"),
                change(
                        "datetime_format: \"%Y-%m-%d\"",
                        "datetime_format: \"%s\"\n      cursor_datetime_formats: [\"%Y-%m-%d\"]",
                        "patch behaviour stream orders: incremental_sync.datetime_format: %Y-%m-%d -> %s, the older form is read still",
                        "patch behaviour stream orders: incremental_sync.cursor_datetime_formats: [] -> [%Y-%m-%d]"),
                change(
                        "partition_field: account",
                        "partition_field: account_id",
                        "major state-changed stream orders: retriever.partition_router[0].parent_stream_configs[0].partition_field: account -> account_id"),
                change(
                        "path: orders}",
                        "path: purchases}",
                        "patch behaviour stream orders: retriever.requester.path: orders -> purchases"),
                change(
                        "[[links]]",
                        "[[links], [href]]",
                        "minor records-changed stream orders: transformations[0].field_pointers: [[links]] -> [[links], [href]]"),
                change(
                        "    transformations:\n",
                        "    transformations:\n      - type: KeysToLower\n",
                        "minor records-changed stream orders: transformations[0]: KeysToLower is added"),
                change(
                        "          id: {type: integer}\n          c",
                        "          c",
                        "major field-removed stream orders: field id (integer) is removed"),
                change(
                        "          id: {type: integer}\n          c",
                        "          id: {type: integer}\n          note: {type: string, format: date}\n          c",
                        "minor field-added stream orders: field note (string, format: date) is added"),
                change(
                        "id: {type: integer}\n          c",
                        "id: {type: number}\n          c",
                        "major field-widened stream orders: field id: integer -> number"),
                change(
                        "[number, \"null\"]",
                        "[integer, \"null\"]",
                        "major field-narrowed stream orders: field amount: number or null -> integer or null"),
                change(
                        "[number, \"null\"]",
                        "[string, \"null\"]",
                        "major field-changed stream orders: field amount: number or null -> string or null"),
                change(
                        "[number, \"null\"]",
                        "number",
                        "patch field-narrowed stream orders: field amount may no longer be null"),
                change(
                        "{type: string, format: date}",
                        "{type: [string, \"null\"], format: date}",
                        "minor field-widened stream orders: field changed may be null"),
                change(
                        "{type: string, format: date}",
                        "{type: string, format: date-time}",
                        "major field-changed stream orders: field changed: string, format: date -> string, format: date-time"),
                change(
                        "[open, closed]",
                        "[open]",
                        "patch field-narrowed stream orders: field state: its values \"open\", \"closed\" -> \"open\""),
                change(
                        "[open, closed]",
                        "[open, closed, lost]",
                        "minor field-widened stream orders: field state: its values \"open\", \"closed\" -> \"open\", \"closed\", \"lost\""),
                change(
                        "          address:\n            type: object\n            properties:\n              city: {type: string}\n",
                        "",
                        "major field-removed stream orders: field address (object) is removed"),
                change(
                        "city: {type: string}",
                        "town: {type: string}",
                        "major field-removed stream orders: field address.city (string) is removed",
                        "minor field-added stream orders: field address.town (string) is added"),
                change(
                        "required: [token]",
                        "required: [token, region]",
                        "major config-narrowed configuration: region: must be given"),
                change(
                        "required: [token]",
                        "required: []",
                        "minor config-widened configuration: token: may be left out"),
                change(
                        "      days: ",
                        "      account: {type: string}\n      days: ",
                        "minor config-added-optional configuration: account (string) is added, and may be left out"),
                change(
                        "required: [token]\n    properties:",
                        "required: [token, account]\n    properties:\n      account: {type: string}",
                        "major config-added-required configuration: account (string) is added, and must be given"),
                change(
                        "      days: {type: integer, minimum: 0}\n",
                        "",
                        "major config-removed configuration: days is removed"),
                change(
                        "days: {type: integer",
                        "days: {type: string",
                        "major config-type-changed configuration: days: type integer -> string"),
                change(
                        "days: {type: integer",
                        "days: {type: number",
                        "minor config-widened configuration: days: type integer -> number"),
                change(
                        "days: {type: integer, minimum: 0}",
                        "days: {type: integer, minimum: 1}",
                        "major config-narrowed configuration: days: minimum: 0 -> minimum: 1"),
                change(
                        "days: {type: integer, minimum: 0}",
                        "days: {type: integer}",
                        "minor config-widened configuration: days: minimum: 0 -> no limits"),
                change(
                        "enum: [eu, us]",
                        "enum: [eu]",
                        "major config-enum-narrowed configuration: region: values \"eu\", \"us\" -> \"eu\""),
                change(
                        "enum: [eu, us]",
                        "enum: [eu, us, ap]",
                        "minor config-widened configuration: region: values \"eu\", \"us\" -> \"eu\", \"us\", \"ap\""),
                change(
                        "default: eu",
                        "default: us",
                        "minor config-default-changed configuration: region: default \"eu\" -> \"us\""),
                change(
                        ", airbyte_secret: true",
                        "",
                        "minor config-secret-changed configuration: token: is no longer a secret"),
                change(
                        "days: {type: integer",
                        "days: {title: Days, type: integer",
                        "patch config-described configuration: days: is presented otherwise"),
                change("version: 6.60.0", "version: 6.61.0", "patch behaviour connector: version: 6.60.0 -> 6.61.0"),
                change(
                        "stream_names: [orders]",
                        "stream_names: [accounts]",
                        "patch behaviour connector: check.stream_names: [orders] -> [accounts]"));
    }

    private static Arguments change(String what, String by, String... changes) {
        return Arguments.of(what, by, List.of(changes));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void saysWhatChanged(String what, String by, List<String> expected) {
        String present = OLD.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(by));

        assertThat(present).isNotEqualTo(OLD);
        assertThat(diff(OLD, present).changes())
                .extracting(change ->
                        change.bump().word() + " " + change.kind() + " " + change.subject() + ": " + change.message())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void saysWhichStreamsCameAndWent() {
        String without = OLD.substring(0, OLD.indexOf("  - type: DeclarativeStream\n    name: orders"))
                + OLD.substring(OLD.indexOf("spec:"));

        assertThat(diff(OLD, without).text())
                .isEqualTo("major  stream orders: is removed  ((standard input):21)\nversion to count up: major\n");
        assertThat(diff(without, OLD).text())
                .isEqualTo("minor  stream orders: is added  ((standard input):21)\nversion to count up: minor\n");
    }

    @Test
    void printsJson() {
        Golden.check(
                "diff.json",
                diff(OLD, OLD.replace("[open, closed]", "[open, lost]")).json());
    }

    @Test
    void tellsAConditionAndASyncMode() {
        String incremental = OLD.substring(OLD.indexOf("    incremental_sync:"), OLD.indexOf("    transformations:"));

        assertThat(diff(OLD, OLD.replace(incremental, "")).demanded()).isEqualTo(Bump.MAJOR);
        assertThat(diff(OLD.replace(incremental, ""), OLD).changes())
                .extracting(Change::message)
                .containsExactly("can be read incrementally");
    }

    @Test
    void showsNoSecretsThatStandInTheManifest() {
        String old = OLD.replace(
                "url_base: https://api.example.com",
                "url_base: https://api.example.com\n    authenticator: {type: BearerAuthenticator, api_token: s3cr3t}");

        assertThat(diff(old, old.replace("s3cr3t", "0ther")).text())
                .contains("retriever.requester.authenticator.api_token: (a secret) -> (a secret)")
                .doesNotContain("s3cr3t")
                .doesNotContain("0ther");
    }

    @Test
    void saysNothingOfWhatMeansTheSame() {
        String same = OLD.replace("primary_key: [id]\n    $parameters: {path: orders}", "primary_key: id # the number")
                .replace(
                        "requester: {$ref: \"#/definitions/requester\"}",
                        "requester: {path: orders, http_method: GET, url_base: https://api.example.com, type: HttpRequester}")
                .replace("required: [token]", "additionalProperties: true\n    required: [token]")
                .replace("minimum: 0", "minimum: 0.0");

        assertThat(diff(OLD, same).text()).isEqualTo("no difference\n");
    }

    @ParameterizedTest
    @MethodSource("dev.weir.authoring.TestManifests#accepted")
    void findsNoDifferenceOnceReferencesAreResolvedAndKeysTurnedAround(TestManifests.Text manifest) {
        AuthoredManifest given = manifest.read();
        String rewritten = YamlText.of(turned(ExplicitTree.of(given)));

        assertThat(ManifestDiff.of(given, TestManifests.read(rewritten)).changes().stream()
                        .filter(change -> change.bump() != Bump.NONE))
                .isEmpty();
    }

    private static Node turned(Node node) {
        if (node instanceof SequenceNode list) {
            return new SequenceNode(
                    list.position(),
                    list.nodes().stream().map(ManifestDiffTest::turned).toList());
        }
        if (node instanceof MappingNode mapping) {
            List<Entry> entries = new ArrayList<>(mapping.entries());
            Collections.reverse(entries);
            return new MappingNode(
                    mapping.position(),
                    entries.stream()
                            .map(entry -> entry.with(turned(entry.value())))
                            .toList());
        }
        return node;
    }
}
