package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a manifest is said with its place, as the last message and on standard error. */
class BadManifestTest {

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    @Test
    void isMissing() {
        Path missing = folder.resolve("missing.yaml");

        assertRefused(missing, "Cannot read manifest " + missing + ": there is no such file (check the path)");
    }

    @Test
    void isAFolder() {
        assertRefused(folder, "Cannot read manifest " + folder + ": it is a directory (name the manifest file in it)");
    }

    @Test
    void isNotText() throws IOException {
        Path manifest = Files.write(folder.resolve("m.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});

        assertRefused(
                manifest,
                manifest + ":1:4: Cannot read manifest: the text is not UTF-8 from here on (save the file as UTF-8)");
    }

    @Test
    void isBrokenYaml() throws IOException {
        Path manifest = shop.file("m.yaml", "streams: [1, 2\ncheck: 3\n");

        assertRefused(
                manifest,
                manifest + ":2:6: Cannot read manifest: expected ',' or ']', but got : while parsing a flow sequence"
                        + " (correct the YAML)");
    }

    @Test
    void isEmpty() throws IOException {
        Path manifest = shop.file("m.yaml", "");

        assertRefused(
                manifest,
                manifest + ":1:1: Cannot read manifest: it is empty (write a mapping with version, check and streams)");
    }

    @Test
    void hasAListWhereATemplateStandsForOneValue() throws IOException {
        Path manifest = shop.manifestWith(
                "authenticator:",
                "error_handler: {type: DefaultErrorHandler, max_retries: [many]}\n    authenticator:");

        Answer answer = Program.run("spec", "--manifest", manifest);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("Cannot read max_retries of DefaultErrorHandler: found a list (give a text, or a number)")
                .startsWith(manifest + ":");
    }

    @Test
    void namesAnUnknownComponentType() throws IOException {
        Path manifest = shop.manifestWith("type: DpathExtractor", "type: DpathExtractr");

        assertRefused(
                manifest,
                manifest + ":24:13: Cannot create record extractor: unknown type 'DpathExtractr'"
                        + " (did you mean DpathExtractor? known: CombinedExtractor, DpathExtractor, ResponseToFileExtractor)");
    }

    @Test
    void hasATextWhereAListBelongs() throws IOException {
        Path manifest = shop.manifestWith("field_path: [data]", "field_path: data");

        assertRefused(
                manifest,
                manifest + ":25:19: Cannot read field_path of DpathExtractor: found the text 'data' (give a list)");
    }

    @Test
    void refersToWhatIsNotThere() throws IOException {
        Path manifest = shop.manifestWith(
                "        path: sales\n      record_selector:\n        $ref: \"#/definitions/selector\"",
                "        path: sales\n      record_selector:\n        $ref: \"#/definitions/selectr\"");

        assertRefused(
                manifest,
                manifest + ":54:15: Cannot resolve reference '#/definitions/selectr': a mapping at " + manifest
                        + ":9:3 has no 'selectr' (did you mean selector? known: requester, selector)");
    }

    @Test
    void hasSeveralProblemsAtOnce() throws IOException {
        String text = Files.readString(Shop.MANIFEST)
                .replace("type: DpathExtractor", "type: DpathExtractr")
                .replace("cursor_field: day", "cursor_field: {day: 1}");
        Path manifest = shop.file("m.yaml", text);

        Answer answer = Program.run("check", "--manifest", manifest, "--config", shop.config("http://127.0.0.1:1"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(manifest + ":24:13: Cannot create record extractor: "),
                        second -> assertThat(second)
                                .isEqualTo(manifest + ":57:21: Cannot read cursor_field of DatetimeBasedCursor: found a"
                                        + " mapping (give a text)"));
    }

    @Test
    void isReadAlthoughAFieldIsUnknown() throws IOException {
        Path manifest = shop.manifestWith(
                "primary_key: [id]\n    retriever:\n      type: SimpleRetriever\n      requester:\n        $ref: \"#/definitions/requester\"\n        path: shops",
                "primary_keys: [id]\n    retriever:\n      type: SimpleRetriever\n      requester:\n        $ref: \"#/definitions/requester\"\n        path: shops");

        Answer answer = Program.run("spec", "--manifest", manifest);

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.messages("SPEC")).hasSize(1);
        assertThat(answer.messages("LOG"))
                .singleElement()
                .satisfies(log -> assertThat(log)
                        .containsEntry("level", "WARN")
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat(message)
                                        .asString()
                                        .startsWith(manifest
                                                + ":30:5: warning: Cannot use field 'primary_keys' of DeclarativeStream:"
                                                + " there is no such field (did you mean primary_key? known: ")));
    }

    private static void assertRefused(Path manifest, String message) {
        Answer answer = Program.run("spec", "--manifest", manifest);

        assertThat(answer.err()).isEqualTo(message + "\n");
        assertThat(answer.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error).containsEntry("message", message).doesNotContainKey("stack_trace"));
        assertThat(answer.out()).hasSize(1);
        assertThat(answer.code()).isEqualTo(1);
        Shop.assertDiscreet(answer);
    }
}
