package dev.weir.lsp.document;

import dev.weir.lsp.place.Types;
import dev.weir.lsp.text.TextBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** The documents that a client has open. Changed by one thread, read by any. */
public final class OpenDocuments {

    private final Map<String, ManifestDocument> byUri = new ConcurrentHashMap<>();
    private final Types types;

    /** No documents yet; those to come may use some component types. */
    public OpenDocuments(Types types) {
        this.types = types;
    }

    /** A document was opened. */
    public void open(String uri, int version, String text) {
        byUri.put(uri, new ManifestDocument(uri, version, TextBuffer.of(text), types));
    }

    /** A document was changed: by the parts that the changes name, or as a whole. */
    public void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        byUri.computeIfPresent(uri, (name, document) -> {
            TextBuffer buffer = document.buffer();
            for (TextDocumentContentChangeEvent change : changes) {
                buffer = change.getRange() == null
                        ? TextBuffer.of(change.getText())
                        : buffer.changed(change.getRange(), change.getText());
            }
            return new ManifestDocument(uri, version, buffer, document.types());
        });
    }

    /** A document may use other component types from now on. */
    public void learn(String uri, Types known) {
        byUri.computeIfPresent(uri, (name, document) -> document.types() == known ? document : document.with(known));
    }

    /** A document was closed. */
    public void close(String uri) {
        byUri.remove(uri);
    }

    /** A document as it is; empty if it is not open. */
    public Optional<ManifestDocument> find(String uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    /** Whether a document is still in this version. */
    public boolean isPresent(ManifestDocument document) {
        return find(document.uri()).filter(document::hasTextOf).isPresent();
    }

    /** All of them. */
    public Collection<ManifestDocument> all() {
        return List.copyOf(byUri.values());
    }
}
