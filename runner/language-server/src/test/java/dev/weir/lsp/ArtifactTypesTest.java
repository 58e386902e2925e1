package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType.Any;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Component types of artifacts stand in the texts that ask for them, and in no others. */
class ArtifactTypesTest {

    private static final String STREAM = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [a]}
            streams:
              - type: DeclarativeStream
                name: a
                retriever:
                  type: SimpleRetriever
                  requester: {type: HttpRequester, url: https://api.example.com/a}
                  record_selector:
                    type: RecordSelector
                    extractor: {type: DpathExtractor, field_path: []}
                transformations:
                  - type: CustomTransformation
                    class_name: ¦
            """;

    private static final String ASKS = "metadata:\n  weir:\n    components: [\"com.example:masks:1.0.0\"]\n";

    private final Editor editor = Editor.withArtifacts(mask());

    private static Descriptor mask() {
        Parameter letters = new Parameter("letters", new Any(), false, "1", "how many stay");
        return new Descriptor(
                "org.example.Mask",
                "org.example.Mask",
                List.of(new Descriptor.Kind("dev.weir.spi.record.RecordTransformation", "CustomTransformation")),
                List.of(letters),
                "Hides what must not be seen.");
    }

    @AfterEach
    void close() {
        assertThat(editor.logged()).isEmpty();
        editor.close();
    }

    @Test
    void areOfferedOnceTheTextWasLookedAt() {
        assertThat(offered(STREAM + ASKS)).contains("org.example.Mask");
        assertThat(offered(STREAM)).doesNotContain("org.example.Mask");
    }

    @Test
    void stayWhileTheTextIsBroken() {
        assertThat(offered(STREAM + ASKS)).contains("org.example.Mask");

        editor.replaceAll(STREAM.replace("¦", "") + ASKS + "x: [\n");
        assertThat(editor.findings(Editor.URI)).isNotEmpty();

        assertThat(editor.complete(Editor.positionIn(STREAM, STREAM.indexOf("¦"))))
                .extracting(CompletionItem::getLabel)
                .contains("org.example.Mask");
    }

    @Test
    void areDocumented() {
        String text = STREAM.replace("class_name: ¦", "class_name: org.example.Mask\n        lett¦ers: 2") + ASKS;
        Position place = editor.openAt(text);
        editor.findings(Editor.URI);

        Hover hover = Editor.answer(editor.server()
                .getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(Editor.URI), place)));

        assertThat(hover.getContents().getRight().getValue()).contains("how many stay");
    }

    private List<String> offered(String text) {
        Position place = editor.openAt(text);
        editor.findings(Editor.URI);
        return editor.complete(place).stream().map(CompletionItem::getLabel).toList();
    }
}
