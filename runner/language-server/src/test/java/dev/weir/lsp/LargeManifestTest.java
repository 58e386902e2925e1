package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** A manifest of more than ten thousand lines is answered as any other. */
class LargeManifestTest {

    private static final int STREAMS = 700;

    private static String large() {
        StringBuilder text = new StringBuilder(Editor.shop().replace("streams:\n", "streams:\n" + "¦"));
        StringBuilder streams = new StringBuilder();
        String item = text.substring(text.indexOf("  - type: DeclarativeStream"), text.indexOf("\nspec:"));
        for (int i = 0; i < STREAMS; i++) {
            streams.append(item.replace("name: items", "name: items_" + i));
        }
        return text.toString().replace("¦", streams);
    }

    @Test
    void answersWhileItIsTyped() {
        String text = large();
        assertThat(text.lines().count()).isGreaterThan(10_000);
        try (Editor editor = Editor.started()) {
            editor.open(Editor.URI, text);
            int last = text.lastIndexOf("        path: items\n");
            Position position = Editor.positionIn(text, last + 8);
            for (char typed : "request_".toCharArray()) {
                editor.change(new Range(position, position), String.valueOf(typed));
                position = new Position(position.getLine(), position.getCharacter() + 1);
                assertThat(editor.complete(position))
                        .extracting(CompletionItem::getLabel)
                        .contains("request_headers");
            }

            assertThat(editor.findings(Editor.URI))
                    .extracting(diagnostic -> diagnostic.getCode().getLeft())
                    .contains("unknown-field");
            assertThat(editor.logged()).isEmpty();
        }
    }
}
