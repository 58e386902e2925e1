package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FixesTest {

    private final Editor editor = Editor.started();

    @AfterEach
    void close() {
        editor.close();
    }

    private List<CodeAction> actions(String text, int line, List<String> kinds) {
        editor.open(Editor.URI, text);
        CodeActionContext context = new CodeActionContext(List.of());
        context.setOnly(kinds.isEmpty() ? null : kinds);
        Range range = new Range(new Position(line, 0), new Position(line, 200));
        return Editor.answer(editor.server()
                        .getTextDocumentService()
                        .codeAction(new CodeActionParams(new TextDocumentIdentifier(Editor.URI), range, context)))
                .stream()
                .map(Either::getRight)
                .toList();
    }

    private static CodeAction titled(List<CodeAction> actions, String title) {
        return actions.stream()
                .filter(action -> action.getTitle().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        actions.stream().map(CodeAction::getTitle).toList()));
    }

    private static TextEdit edit(CodeAction action) {
        List<TextEdit> edits = action.getEdit().getChanges().get(Editor.URI);
        assertThat(edits).hasSize(1);
        return edits.get(0);
    }

    @Test
    void writesTheNameThatWasMeant() {
        List<CodeAction> actions =
                actions(Editor.shop().replace("type: CheckStream", "type: CheckStreem"), 4, List.of("quickfix"));

        CodeAction fix = titled(actions, "Write CheckStream");
        assertThat(fix.getKind()).isEqualTo("quickfix");
        assertThat(fix.getIsPreferred()).isFalse();
        assertThat(fix.getDiagnostics())
                .singleElement()
                .satisfies(
                        diagnostic -> assertThat(diagnostic.getCode().getLeft()).isEqualTo("unknown-type"));
        assertThat(edit(fix))
                .isEqualTo(new TextEdit(new Range(new Position(4, 8), new Position(4, 19)), "CheckStream"));
    }

    @Test
    void prefersAFixThatNeedsNoSecondLook() {
        String text = Editor.shop().replace("        airbyte_secret: true\n", "");
        int line = Editor.positionIn(text, text.indexOf("      api_key:")).getLine();

        assertThat(actions(text, line, List.of("quickfix"))).anySatisfy(action -> {
            assertThat(action.getIsPreferred()).isTrue();
            assertThat(action.getDiagnostics().get(0).getCode().getLeft()).isEqualTo("secret-input");
            assertThat(edit(action).getNewText()).contains("airbyte_secret: true");
        });
    }

    @Test
    void mendsAllThatNeedsNoSecondLookAtOnce() {
        String text = Editor.shop().replace("        airbyte_secret: true\n", "");

        List<CodeAction> actions = actions(text, 0, List.of("source.fixAll"));

        assertThat(actions).hasSize(1);
        CodeAction all = titled(actions, "Mend all that needs no second look");
        assertThat(all.getKind()).isEqualTo("source.fixAll.weir");
        assertThat(edit(all).getNewText()).contains("airbyte_secret: true");
    }

    @Test
    void offersACommentThatExcuses() {
        String text = Editor.shop().replace("https://shop", "http://shop");
        int line = Editor.positionIn(text, text.indexOf("http://shop")).getLine();

        CodeAction excuse =
                titled(actions(text, line, List.of()), "Ignore plain-http with a comment (write the reason behind it)");

        assertThat(edit(excuse))
                .isEqualTo(new TextEdit(
                        new Range(new Position(line, 0), new Position(line, 0)), "    # weir: ignore plain-http: \n"));
    }

    @Test
    void excusesNoErrors() {
        assertThat(actions(Editor.shop().replace("type: CheckStream", "type: CheckStreem"), 4, List.of()))
                .noneMatch(action -> action.getTitle().startsWith("Ignore"));
    }

    @Test
    void offersNothingForALineWithoutFindings() {
        assertThat(actions(Editor.shop(), 1, List.of("quickfix"))).isEmpty();
    }
}
