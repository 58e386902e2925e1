package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String GOOD = """
            version: "7.0.0"
            check: {type: CheckStream, stream_names: [orders]}
            streams:
              - type: DeclarativeStream
                name: orders
                primary_key: id
                retriever:
                  type: SimpleRetriever
                  requester:
                    type: HttpRequester
                    url: https://api.example.com/orders # all of them
                    authenticator: {type: BearerAuthenticator, api_token: "{{ config['api_token'] }}"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            spec:
              type: Spec
              connection_specification:
                type: object
                properties:
                  api_token:
                    type: string
                    airbyte_secret: true
            """;

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @Test
    void nothingIsWrong() throws IOException {
        int code = shell.run("validate", file("manifest.yaml", GOOD));

        assertThat(shell.out()).isEqualTo("1 file: nothing is wrong\n");
        assertThat(code).isZero();
    }

    @Test
    void showsWhatIsWrongWhereItStands() throws IOException {
        String manifest = file("manifest.yaml", GOOD.replace("HttpRequester", "HttpRequestr"));

        int code = shell.run("validate", manifest);

        assertThat(shell.out()).startsWith(manifest + """
                :10:15: error[unknown-type] Cannot create requester: unknown type 'HttpRequestr'
                  10 |         type: HttpRequestr
                     |               ^^^^^^^^^^^^
                  = help: did you mean HttpRequester? known: """).endsWith("1 file: 1 error, 0 warnings, 0 notes\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void aWarningFailsIfItIsToBeTakenStrictly() throws IOException {
        String manifest = file("manifest.yaml", GOOD.replace("https://", "http://"));

        assertThat(shell.run("validate", manifest)).isZero();
        assertThat(shell.run("validate", "--strict", manifest)).isEqualTo(1);
    }

    @Test
    void looksAtAllManifestsOfAFolder() throws IOException {
        file("a/manifest.yaml", GOOD);
        file("b/other.yml", GOOD);
        file("b/notes.yaml", "title: no manifest\n");
        file(".hidden/manifest.yaml", "broken: [");

        assertThat(shell.run("validate", folder.toString())).isZero();
        assertThat(shell.out()).isEqualTo("2 files: nothing is wrong\n");
    }

    @Test
    void readsStandardInput() {
        assertThat(shell.runWithInput(GOOD, "validate", "-")).isZero();
        assertThat(shell.out()).isEqualTo("1 file: nothing is wrong\n");
    }

    @Test
    void readsNoMoreOfStandardInputThanAManifestMayHave() {
        String large = GOOD + "#".repeat(YamlReader.MAX_BYTES);

        assertThat(shell.runWithInput(large, "validate", "-")).isEqualTo(1);
        assertThat(shell.out())
                .startsWith("<standard input>: error[file] Cannot read manifest <standard input>:"
                        + " it has more than 16000000 bytes\n");
    }

    @Test
    void aFileThatIsNotThereIsToldAsSuch() {
        Path missing = folder.resolve("missing.yaml");

        assertThat(shell.run("validate", missing.toString())).isEqualTo(1);
        assertThat(shell.out())
                .isEqualTo(
                        missing + ": error[file] Cannot validate " + missing
                                + ": there is no such file\n  = help: check the path\n\n1 file: 1 error, 0 warnings, 0 notes\n");
    }

    @Test
    void aFileThatCannotBeReadAsTextIsAFindingAmongOthers() throws IOException {
        file("good/manifest.yaml", GOOD);
        Path broken = Path.of(file("bad/manifest.yaml", ""));
        Files.write(broken, new byte[] {'a', (byte) 0xff});

        assertThat(shell.run("validate", "--format", "github", folder.toString()))
                .isEqualTo(1);
        assertThat(shell.out())
                .isEqualTo("::error file=" + broken
                        + ",line=1,col=2,endColumn=3,title=encoding::Cannot read manifest: the text is not UTF-8 from here on"
                        + " (save the file as UTF-8)\n");
    }

    @Test
    void passesOverLinksThatLeadNowhere() throws IOException {
        file("shop/manifest.yaml", GOOD);
        Files.createSymbolicLink(folder.resolve("shop/broken.yaml"), folder.resolve("nowhere.yaml"));

        assertThat(shell.run("validate", folder.toString())).isZero();
        assertThat(shell.out()).isEqualTo("1 file: nothing is wrong\n");
    }

    @Test
    void mendsWhatALinkLeadsToAndKeepsItsRights() throws IOException {
        Path file = Path.of(file(
                "manifest.yaml",
                GOOD.replace("        airbyte_secret: true\n", "").replace("\n", "\r\n")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

        assertThat(shell.run("validate", "--fix", link.toString())).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains("        airbyte_secret: true\r\n        type: string\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void mendsWhatNeedsNoSecondLook() throws IOException {
        String manifest = file("manifest.yaml", GOOD.replace("        airbyte_secret: true\n", ""));

        int code = shell.run("validate", "--fix", manifest);

        assertThat(Files.readString(Path.of(manifest)))
                .isEqualTo(GOOD.replace(
                        "        type: string\n        airbyte_secret: true\n",
                        "        airbyte_secret: true\n        type: string\n"));
        assertThat(shell.err()).isEqualTo(manifest + ": mended 1 finding\n");
        assertThat(code).isZero();
    }

    @Test
    void mendsMisspelledNamesIfAllIsToBeMended() throws IOException {
        String manifest = file(
                "manifest.yaml", GOOD.replace("HttpRequester", "HttpRequestr").replace("url:", "ulr:"));

        assertThat(shell.run("validate", "--fix", manifest)).isEqualTo(1);
        assertThat(shell.run("validate", "--fix-all", manifest)).isZero();
        assertThat(Files.readString(Path.of(manifest))).isEqualTo(GOOD);
    }

    @Test
    void theSettingsOfTheNearestFolderHold() throws IOException {
        file(".weir.yaml", "validate: {strict: true}\n");
        file("old/.weir.yaml", "validate: {rules: {plain-http: off}}\n");
        String manifest = file("old/shop/manifest.yaml", GOOD.replace("https://", "http://"));

        assertThat(shell.run("validate", manifest)).isZero();
        assertThat(shell.out()).isEqualTo("1 file: nothing is wrong\n");
    }

    @Test
    void brokenSettingsAreToldWithTheirPlace() throws IOException {
        String settings = file(".weir.yaml", "validate: {rules: {plain-htp: off}}\n");

        assertThat(shell.run("validate", file("manifest.yaml", GOOD))).isEqualTo(2);
        assertThat(shell.err())
                .startsWith(settings
                        + ":1:20: Cannot use 'plain-htp' of rules: there is no such key (did you mean plain-http?");
    }

    @Test
    void explainsRules() {
        assertThat(shell.run("validate", "--explain", "plain-http")).isZero();
        assertThat(shell.out()).startsWith("# plain-http\n\nRequests are not encrypted.\n");
        assertThat(shell.run("validate", "--explain", "nonsense")).isEqualTo(2);
    }

    @Test
    void migratesAsAPatch() throws IOException {
        String manifest = file("manifest.yaml", GOOD.replace("field_path", "field_pointer"));

        int code = shell.run("migrate", manifest);

        assertThat(shell.out())
                .startsWith("--- " + manifest + "\n+++ " + manifest + "\n@@ ")
                .contains(
                        "+      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}\n");
        assertThat(code).isZero();
        assertThat(shell.run("migrate", "--write", manifest)).isZero();
        assertThat(Files.readString(Path.of(manifest))).isEqualTo(GOOD);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void migratesStandardInput() {
        int code = shell.runWithInput(GOOD.replace("field_path", "field_pointer"), "migrate", "-");

        assertThat(shell.out())
                .startsWith("--- (standard input)\n+++ (standard input)\n@@ ")
                .contains(
                        "+      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}\n");
        assertThat(code).isZero();
        assertThat(shell.runWithInput(GOOD, "migrate", "-", "--write")).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir migrate: --write changes a file, and standard input is none"
                        + " (see weir migrate --help)\n");
    }

    @Test
    void saysOfAFolderThatItHasNoManifest() {
        for (String[] words : new String[][] {
            {"migrate", folder.toString()},
            {"inspect", folder.toString()},
            {"docs", folder.toString()},
            {"run", folder.toString(), "--to", folder.resolve("lake").toString()}
        }) {
            assertThat(shell.run(words)).isEqualTo(1);
            assertThat(shell.err())
                    .contains("Cannot read a manifest from folder " + folder
                            + ": there is no manifest.yaml in it (name a file, or another folder)");
        }
    }

    @Test
    void takesNoOtherYamlOfAFolderForAManifest() throws IOException {
        file("shop.yaml", GOOD);
        file("lake.yaml", "streams:\n  orders: {publish: replace}\n");
        file("compose.yaml", "version: '3'\nservices: {web: {image: web}}\nstreams:\n  - x\n");

        assertThat(shell.run("validate", folder.toString())).isZero();
        assertThat(shell.out()).isEqualTo("1 file: nothing is wrong\n");
    }
}
