package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    void saysWhatItCanDo() {
        try (Editor editor = Editor.notGreeted()) {
            InitializeResult result = editor.initialize(true);

            assertThat(result.getServerInfo().getName()).isEqualTo("weir");
            assertThat(result.getServerInfo().getVersion()).isEqualTo("1.2.3");
            assertThat(result.getCapabilities().getTextDocumentSync().getRight().getChange())
                    .isEqualTo(TextDocumentSyncKind.Incremental);
            assertThat(result.getCapabilities().getHoverProvider().getLeft()).isTrue();
            assertThat(result.getCapabilities().getRenameProvider().getRight().getPrepareProvider())
                    .isTrue();
            assertThat(result.getCapabilities()
                            .getCodeActionProvider()
                            .getRight()
                            .getCodeActionKinds())
                    .containsExactly("quickfix", "source.fixAll.weir");
        }
    }

    @Test
    void endsWhenTheClientTakesLeave() {
        Editor editor = Editor.started();

        assertThat(editor.leave()).isTrue();
    }

    @Test
    void saysThatAClientLeftWithoutShutdown() {
        Editor editor = Editor.started();

        editor.server().exit();

        assertThat(editor.ended()).isFalse();
    }

    @Test
    void endsWhenTheClientVanishes() throws IOException {
        Editor editor = Editor.started();

        assertThat(editor.vanish()).isFalse();
    }

    @Test
    void goesOnBehindARequestThatWasTakenBack() {
        try (Editor editor = Editor.started()) {
            Position position = editor.openAt(Editor.shop().replace("type: CheckStream", "type: Check¦Stream"));
            HoverParams params = new HoverParams(new TextDocumentIdentifier(Editor.URI), position);
            CompletableFuture<?> takenBack =
                    editor.server().getTextDocumentService().hover(params);
            takenBack.cancel(true);

            assertThatThrownBy(takenBack::join).isInstanceOf(CancellationException.class);
            assertThat(Editor.answer(editor.server().getTextDocumentService().hover(params))
                            .getContents()
                            .getRight()
                            .getValue())
                    .startsWith("**CheckStream**");
        }
    }

    @Test
    void answersNothingForDocumentsThatAreNotOpen() {
        try (Editor editor = Editor.started()) {
            HoverParams params =
                    new HoverParams(new TextDocumentIdentifier("file:///elsewhere.yaml"), new Position(0, 0));

            assertThat(Editor.answer(editor.server().getTextDocumentService().hover(params)))
                    .isNull();
            assertThat(editor.logged()).isEmpty();
        }
    }

    @Test
    void takesTracesAndSettingsOfTheEditorForGranted() {
        try (Editor editor = Editor.started()) {
            editor.server().setTrace(new SetTraceParams("verbose"));
            editor.server()
                    .getWorkspaceService()
                    .didChangeConfiguration(new DidChangeConfigurationParams(new Object()));

            assertThat(editor.labels("ver¦")).contains("version");
            assertThat(editor.logged()).isEmpty();
        }
    }
}
