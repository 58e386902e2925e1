package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {

    private final Editor editor = Editor.started();

    @AfterEach
    void close() {
        editor.close();
    }

    private List<String> rules(String uri) {
        return editor.findings(uri).stream()
                .map(diagnostic -> diagnostic.getCode().getLeft())
                .toList();
    }

    private Diagnostic only(String rule) {
        List<Diagnostic> found = editor.findings(Editor.URI).stream()
                .filter(diagnostic -> diagnostic.getCode().getLeft().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void showsAMisspelledTypeAtItsWord() throws IOException {
        editor.open(
                Editor.URI,
                Editor.shop()
                        .replace(
                                "type: SimpleRetriever\n      requester:\n        $ref: \"#/definitions/requester\"\n        path: orders",
                                "type: SimpleRetriver\n      requester:\n        $ref: \"#/definitions/requester\"\n        path: orders"));

        Diagnostic found = only("unknown-type");

        assertThat(found.getRange()).isEqualTo(new Range(new Position(26, 12), new Position(26, 26)));
        assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
        assertThat(found.getSource()).isEqualTo("weir");
        assertThat(found.getMessage().getLeft())
                .startsWith("Cannot create retriever: unknown type 'SimpleRetriver' (did you mean SimpleRetriever?");
        String page =
                Files.readString(Path.of(URI.create(found.getCodeDescription().getHref())));
        assertThat(page).startsWith("# unknown-type");
    }

    @Test
    void countsColumnsInUtf16() {
        editor.open(
                Editor.URI,
                Editor.shop()
                        .replace(
                                "check:\n  type: CheckStream\n",
                                "check: {title🎈é: 1, type: ChekStream, stream_names: [orders]}\n")
                        .replace("  stream_names:\n    - orders\n", ""));

        assertThat(only("unknown-type").getRange()).isEqualTo(new Range(new Position(3, 27), new Position(3, 37)));
    }

    @Test
    void followsChangesOfParts() {
        editor.open(Editor.URI, Editor.shop());
        assertThat(rules(Editor.URI)).doesNotContain("unknown-type", "yaml");

        editor.change(new Range(new Position(4, 8), new Position(4, 10)), "X");
        assertThat(rules(Editor.URI)).contains("unknown-type");

        editor.change(new Range(new Position(4, 8), new Position(4, 9)), "Ch");
        assertThat(rules(Editor.URI)).doesNotContain("unknown-type");
    }

    @Test
    void followsAWholeNewText() {
        editor.open(Editor.URI, Editor.shop());
        editor.replaceAll("streams: [");

        assertThat(rules(Editor.URI)).containsExactly("yaml");
    }

    @Test
    void takesFindingsAwayWhenADocumentIsClosed() {
        editor.open(Editor.URI, "streams: [");
        assertThat(rules(Editor.URI)).containsExactly("yaml");

        editor.close(Editor.URI);

        assertThat(editor.next().getDiagnostics()).isEmpty();
    }

    @Test
    void leavesOtherYamlAlone() {
        String other = "file:///work/compose.yaml";
        editor.open(other, "services: {web: {image: [}");

        assertThat(rules(other)).isEmpty();
    }

    @Test
    void looksAtFilesOfOtherNamesThatHoldStreams() {
        String other = "file:///work/shop.yaml";
        editor.open(other, "version: 6.60.0\ncheck: {}\nstreams: [");

        assertThat(rules(other)).containsExactly("yaml");
    }

    @Test
    void leavesTheDeclarationOfALakeAlone() {
        String lake = "file:///work/lake.yaml";
        editor.open(lake, "streams: {orders: {publish: [}");

        assertThat(rules(lake)).isEmpty();
    }

    @Test
    void honoursTheSettingsOfAProject(@TempDir Path folder) throws IOException {
        Path settings = folder.resolve(".weir.yaml");
        Files.writeString(settings, "validate: {rules: {plain-http: off}}\n");
        String uri = Files.createDirectories(folder.resolve("shop"))
                .resolve("manifest.yaml")
                .toUri()
                .toString();
        String text = Editor.shop().replace("https://shop", "http://shop");
        editor.open(uri, text);
        assertThat(rules(uri)).doesNotContain("plain-http");

        Files.writeString(settings, "validate: {rules: {plain-http: error}} # now\n");
        editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
        assertThat(rules(uri)).contains("plain-http");

        Files.delete(settings);
        editor.server()
                .getTextDocumentService()
                .didSave(new DidSaveTextDocumentParams(
                        new TextDocumentIdentifier(settings.toUri().toString())));
        assertThat(rules(uri)).contains("plain-http");
    }

    @Test
    void saysWhatIsWrongWithSettings(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".weir.yaml"), "validate: {rules: {plain-htp: off}}\n");
        String uri = folder.resolve("manifest.yaml").toUri().toString();
        editor.open(uri, Editor.shop().replace("https://shop", "http://shop"));

        assertThat(editor.nextShown()).contains("Cannot use 'plain-htp' of rules: there is no such key");
        assertThat(rules(uri)).contains("plain-http");
    }

    @Test
    void showsADocumentThatIsNoFile() {
        editor.open("untitled:Untitled-1", "type: DeclarativeSource\nstreams: [");

        assertThat(rules("untitled:Untitled-1")).containsExactly("yaml");
    }
}
