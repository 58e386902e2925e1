package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoverTest {

    private final Editor editor = Editor.started();

    @AfterEach
    void close() {
        assertThat(editor.logged()).isEmpty();
        editor.close();
    }

    /** What is shown over a part of the manifest, some characters into it. */
    private @Nullable Hover over(String text, String part, int into) {
        assertThat(text).contains(part);
        editor.open(Editor.URI, text);
        Position position = Editor.positionIn(text, text.indexOf(part) + into);
        return Editor.answer(editor.server()
                .getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(Editor.URI), position)));
    }

    private String page(String part, int into) {
        Hover hover = over(Editor.shop(), part, into);
        assertThat(hover).isNotNull();
        return hover.getContents().getRight().getValue();
    }

    @Test
    void explainsTypes() {
        assertThat(page("type: HttpRequester", 8))
                .startsWith("**HttpRequester**\n\nSends HTTP requests.")
                .contains("`http_method`");
        assertThat(page("type: HttpRequester", 2)).startsWith("**HttpRequester**");
    }

    @Test
    void explainsFields() {
        assertThat(page("http_method: GET", 3))
                .startsWith("**http_method** of HttpRequester: ")
                .contains("Default: `\"GET\"`")
                .contains("- `POST`");
        assertThat(page("path: items", 1)).startsWith("**path** of HttpRequester: template");
    }

    @Test
    void marksTheWord() {
        Hover hover = over(Editor.shop(), "http_method: GET", 3);

        assertThat(hover).isNotNull();
        assertThat(hover.getRange()).isEqualTo(new Range(new Position(12, 4), new Position(12, 15)));
    }

    @Test
    void explainsWords() {
        assertThat(page("http_method: GET", 14)).startsWith("**GET**");
    }

    @Test
    void showsWhatAReferenceLeadsTo() {
        assertThat(page("$ref: \"#/definitions/requester\"", 12)).isEqualTo("""
                        **definitions/requester**: HttpRequester

                        Line 11, referenced 2 times.

                        ```yaml
                        type: HttpRequester
                        url_base: https://shop.example.com/v1/
                        http_method: GET
                        authenticator:
                          type: BearerAuthenticator
                          api_token: "{{ config['api_key'] }}"
                        ```""");
    }

    @Test
    void explainsDefinitionsAtTheirNames() {
        assertThat(page("  selector:\n", 4)).startsWith("**definitions/selector**: RecordSelector");
    }

    @Test
    void explainsTemplates() {
        assertThat(page("stream_interval['start_time']", 4))
                .isEqualTo("**stream_interval** (variable)\n\nThe window that is read, from start_time to end_time.");
        assertThat(page("['start_time']", 4)).contains("The beginning of the window.");
        assertThat(page("config['api_key']", 10)).isEqualTo("**api_key**: string\n\nAPI key\n\nThe key of the shop.");
    }

    @Test
    void explainsFiltersAndFunctions() {
        String text = Editor.shop().replace("{{ config['api_key'] }}", "{{ now_utc() | string if config is defined }}");

        assertThat(over(text, "now_utc", 2))
                .extracting(hover -> hover.getContents().getRight().getValue())
                .isEqualTo("**now_utc** (function)\n\nThis moment, in UTC.");
        assertThat(over(text, "| string", 4))
                .extracting(hover -> hover.getContents().getRight().getValue())
                .isEqualTo("**string** (filter)\n\nThe value as text.");
        assertThat(over(text, "is defined", 4))
                .extracting(hover -> hover.getContents().getRight().getValue())
                .isEqualTo("**defined** (test)\n\nWhether there is such a value.");
    }

    @Test
    void worksInABrokenText() {
        Hover hover = over(Editor.shop().replace("check:", "che ck: [\ncheck:"), "type: HttpRequester", 8);

        assertThat(hover).isNotNull();
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() {
        assertThat(over(Editor.shop(), "https://shop", 3)).isNull();
        assertThat(over(Editor.shop(), "\n\ncheck", 1)).isNull();
    }
}
