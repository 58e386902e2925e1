package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed and taken away, everything asked is answered, and nothing fails inside. */
class RandomEditsTest {

    private static final int EDITS = 150;
    private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(Editor.URI);
    private static final List<String> TYPED = List.of(
            "a",
            "type",
            ":",
            ": ",
            "\n",
            "\n  ",
            "\n      - ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "{{ ",
            " }}",
            "{% ",
            "\"",
            "'",
            "#",
            "#/definitions/",
            "$ref: ",
            "|",
            "|\n  ",
            "&x ",
            "*x",
            "<<: *x",
            "config['",
            "\t",
            "\r\n",
            "🎈",
            "é",
            "\u2028",
            "\u0000",
            "!!map ",
            "? ",
            "%",
            "---\n",
            "*ref(definitions.",
            ",",
            "streams:",
            "\\");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverFails(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(Editor.shop());
        try (Editor editor = Editor.started()) {
            editor.open(Editor.URI, text.toString());
            for (int i = 0; i < EDITS; i++) {
                edit(editor, text, random);
                ask(editor.server().getTextDocumentService(), positionIn(text, random.nextInt(text.length() + 1)))
                        .forEach(Editor::answer);
            }
            editor.findings(Editor.URI);

            assertThat(editor.logged()).as("failures with seed %d", seed).isEmpty();
        }
    }

    private static void edit(Editor editor, StringBuilder text, Random random) {
        int start = random.nextInt(text.length() + 1);
        int most = random.nextInt(20) == 0 ? 300 : 8;
        int end = random.nextBoolean() ? start : Math.min(text.length(), start + random.nextInt(most));
        String typed = TYPED.get(random.nextInt(TYPED.size()));
        editor.change(new Range(positionIn(text, start), positionIn(text, end)), typed);
        text.replace(offset(text, positionIn(text, start)), offset(text, positionIn(text, end)), typed);
    }

    /** A client counts lines as the protocol has it: by \n, \r\n and \r. */
    private static Position positionIn(CharSequence text, int offset) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !pair)) {
                line++;
                start = i + 1;
            }
        }
        boolean inPair =
                offset > 0 && offset < text.length() && text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n';
        return new Position(line, (inPair ? offset - 1 : offset) - start);
    }

    private static int offset(CharSequence text, Position position) {
        int line = 0;
        int start = 0;
        for (int i = 0; line < position.getLine(); i++) {
            boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !pair)) {
                line++;
                start = i + 1;
            }
        }
        return start + position.getCharacter();
    }

    private static List<CompletableFuture<?>> ask(TextDocumentService service, Position position) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        answers.add(service.completion(new CompletionParams(DOCUMENT, position)));
        answers.add(service.hover(new HoverParams(DOCUMENT, position)));
        answers.add(service.definition(new DefinitionParams(DOCUMENT, position)));
        answers.add(service.references(new ReferenceParams(DOCUMENT, position, new ReferenceContext(true))));
        answers.add(service.prepareRename(new PrepareRenameParams(DOCUMENT, position)));
        answers.add(service.documentSymbol(new DocumentSymbolParams(DOCUMENT)));
        answers.add(service.codeAction(
                new CodeActionParams(DOCUMENT, new Range(position, position), new CodeActionContext(List.of()))));
        return answers;
    }
}
