package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(Editor.URI);

    private final Editor editor = Editor.started();

    @AfterEach
    void close() {
        assertThat(editor.logged()).isEmpty();
        editor.close();
    }

    private Position open(String text, String part, int into) {
        assertThat(text).contains(part);
        editor.open(Editor.URI, text);
        return Editor.positionIn(text, text.indexOf(part) + into);
    }

    private List<Range> definition(String part, int into) {
        Position position = open(Editor.shop(), part, into);
        return Editor.answer(
                        editor.server().getTextDocumentService().definition(new DefinitionParams(DOCUMENT, position)))
                .getLeft()
                .stream()
                .map(Location::getRange)
                .toList();
    }

    private List<Integer> references(String part, int into, boolean declaration) {
        Position position = open(Editor.shop(), part, into);
        return Editor.answer(editor.server()
                        .getTextDocumentService()
                        .references(new ReferenceParams(DOCUMENT, position, new ReferenceContext(declaration))))
                .stream()
                .map(location -> location.getRange().getStart().getLine())
                .toList();
    }

    private String renamed(String text, String part, int into, String name) {
        Position position = open(text, part, into);
        WorkspaceEdit edit = Editor.answer(
                editor.server().getTextDocumentService().rename(new RenameParams(DOCUMENT, position, name)));
        return applied(text, Objects.requireNonNull(edit.getChanges().get(Editor.URI)));
    }

    private static String applied(String text, List<TextEdit> edits) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        edits.stream()
                .sorted(Comparator.comparingInt(
                                (TextEdit edit) -> edit.getRange().getStart().getCharacter())
                        .reversed())
                .forEach(edit -> {
                    int line = edit.getRange().getStart().getLine();
                    String old = lines.get(line);
                    lines.set(
                            line,
                            old.substring(0, edit.getRange().getStart().getCharacter())
                                    + edit.getNewText()
                                    + old.substring(edit.getRange().getEnd().getCharacter()));
                });
        return String.join("\n", lines);
    }

    @Test
    void goesFromReferencesToDefinitions() {
        assertThat(definition("$ref: \"#/definitions/requester\"", 12))
                .containsExactly(new Range(new Position(9, 2), new Position(9, 11)));
        assertThat(definition("- \"#/definitions/orders\"", 8))
                .containsExactly(new Range(new Position(21, 2), new Position(21, 8)));
    }

    @Test
    void goesFromTemplatesToTheSpecification() {
        String shop = Editor.shop();
        int line = Editor.positionIn(shop, shop.indexOf("      api_key:")).getLine();

        assertThat(definition("config['api_key']", 9))
                .containsExactly(new Range(new Position(line, 6), new Position(line, 13)));
    }

    @Test
    void goesFromChecksToStreams() {
        assertThat(definition("    - orders", 7))
                .containsExactly(new Range(new Position(23, 10), new Position(23, 16)));
    }

    @Test
    void goesNowhereFromOtherWords() {
        assertThat(definition("http_method", 3)).isEmpty();
    }

    @Test
    void findsAllReferences() {
        assertThat(references("  requester:\n    type", 4, true)).containsExactly(9, 28, 49);
        assertThat(references("  requester:\n    type", 4, false)).containsExactly(28, 49);
        assertThat(references("$ref: \"#/definitions/requester\"", 22, false)).containsExactly(28, 49);
    }

    @Test
    void findsTheTemplatesThatReadAnInput() {
        assertThat(references("      api_key:", 8, false)).containsExactly(15);
    }

    @Test
    void renamesADefinitionWithAllReferences() {
        String expected = Editor.shop()
                .replace("  requester:\n    type", "  client:\n    type")
                .replace("#/definitions/requester", "#/definitions/client");

        assertThat(renamed(Editor.shop(), "  requester:\n    type", 4, "client"))
                .isEqualTo(expected);
        assertThat(renamed(Editor.shop(), "$ref: \"#/definitions/requester\"", 25, "client"))
                .isEqualTo(expected);
    }

    @Test
    void renamesPartsOfPathsAlone() {
        String text = """
                definitions:
                  linked:
                    url: "https://example.com"
                  url:
                    linked: "x"
                streams:
                  - {type: A, b: "#/definitions/linked/url", c: '#/definitions/url/linked', d: "#/definitions/linked"}
                """;

        assertThat(renamed(text, "  linked:\n", 3, "joined"))
                .isEqualTo(
                        text.replace("  linked:\n", "  joined:\n").replace("definitions/linked", "definitions/joined"));
        assertThat(renamed(text, "/linked/url", 9, "base"))
                .isEqualTo(text.replace("    url:", "    base:").replace("linked/url", "linked/base"));
    }

    @Test
    void renamesReferencesOfOlderLevels() {
        String text = "definitions:\n  base: {a: [1]}\nstreams:\n  - {b: \"*ref(definitions.base.a[0])\"}\n";

        assertThat(renamed(text, "  base", 3, "root"))
                .isEqualTo(text.replace("  base", "  root").replace(".base.", ".root."));
    }

    @Test
    void saysWhatIsRenamed() {
        Position position = open(Editor.shop(), "$ref: \"#/definitions/requester\"", 25);

        var prepared = Editor.answer(editor.server()
                        .getTextDocumentService()
                        .prepareRename(new PrepareRenameParams(DOCUMENT, position)))
                .getSecond();

        assertThat(prepared.getPlaceholder()).isEqualTo("requester");
        assertThat(prepared.getRange()).isEqualTo(new Range(new Position(28, 29), new Position(28, 38)));
    }

    @Test
    void refusesToRenameOtherThings() {
        Position position = open(Editor.shop(), "http_method", 3);

        assertThat(Editor.answer(editor.server()
                        .getTextDocumentService()
                        .prepareRename(new PrepareRenameParams(DOCUMENT, position))))
                .isNull();
        assertThatThrownBy(() -> renamed(Editor.shop(), "http_method", 3, "x"))
                .hasStackTraceContaining("Cannot rename: there is no definition here (put the cursor on its name)");
    }

    @Test
    void refusesNamesThatCannotBe() {
        assertThatThrownBy(() -> renamed(Editor.shop(), "  requester:\n    type", 4, "a/b"))
                .hasStackTraceContaining("Cannot rename to 'a/b': it is no plain name");
        for (String word : new String[] {"true", "Null", "off"}) {
            assertThatThrownBy(() -> renamed(Editor.shop(), "  requester:\n    type", 4, word))
                    .hasStackTraceContaining(
                            "Cannot rename to '" + word + "': YAML takes that for a value, not a name");
        }
        assertThatThrownBy(() -> renamed(Editor.shop(), "  requester:\n    type", 4, "12"))
                .hasStackTraceContaining("Cannot rename to '12': it is no plain name");
        assertThatThrownBy(() -> renamed(Editor.shop(), "  requester:\n    type", 4, "selector"))
                .hasStackTraceContaining("Cannot rename to 'selector': there is already one of this name");
    }

    @Test
    void outlinesStreamsDefinitionsAndInputs() {
        editor.open(Editor.URI, Editor.shop());

        List<DocumentSymbol> symbols = Editor.answer(
                        editor.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(DOCUMENT)))
                .stream()
                .map(Either::getRight)
                .toList();

        assertThat(symbols)
                .extracting(DocumentSymbol::getName)
                .containsExactly("version", "type", "check", "definitions", "streams", "spec");
        assertThat(symbols.get(3).getChildren())
                .extracting(symbol -> symbol.getName() + ": " + symbol.getDetail())
                .containsExactly("requester: HttpRequester", "selector: RecordSelector", "orders: DeclarativeStream");
        assertThat(symbols.get(4).getChildren())
                .extracting(DocumentSymbol::getName)
                .containsExactly("orders", "items");
        assertThat(symbols.get(5).getChildren())
                .extracting(DocumentSymbol::getName)
                .containsExactly("api_key", "start_date");
    }
}
