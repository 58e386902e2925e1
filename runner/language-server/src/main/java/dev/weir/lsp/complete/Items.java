package dev.weir.lsp.complete;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The words that are offered in place of a range. For one thread. */
final class Items {

    private final Range range;
    private final boolean snippets;
    private final List<CompletionItem> items = new ArrayList<>();

    Items(Range range, boolean snippets) {
        this.range = range;
        this.snippets = snippets;
    }

    /** Whether the client takes snippets. */
    boolean takesSnippets() {
        return snippets;
    }

    List<CompletionItem> all() {
        return items;
    }

    /**
     * Offers a word.
     *
     * @param rank where it stands among the others: those of a lower rank come first, those of one rank as they were offered
     */
    void word(String word, CompletionItemKind kind, int rank, String detail, String doc) {
        add(word, word, kind, rank, detail, doc);
    }

    /** Offers a word for which something else is written. */
    CompletionItem add(String label, String text, CompletionItemKind kind, int rank, String detail, String doc) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        item.setSortText(String.format("%d%05d", rank, items.size()));
        item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
        if (!detail.isEmpty()) {
            item.setDetail(detail);
        }
        if (!doc.isEmpty()) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, doc));
        }
        items.add(item);
        return item;
    }

    /** Offers a word for which a snippet is written; the word alone if the client takes none. */
    void snippet(
            String label, String plain, String snippet, CompletionItemKind kind, int rank, String detail, String doc) {
        CompletionItem item = add(label, snippets ? snippet : plain, kind, rank, detail, doc);
        if (snippets) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
            item.setInsertTextMode(InsertTextMode.AdjustIndentation);
        }
    }
}
