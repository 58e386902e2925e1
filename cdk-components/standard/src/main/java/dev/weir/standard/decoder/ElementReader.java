package dev.weir.standard.decoder;

import dev.weir.spi.read.DocumentReader;
import org.jspecify.annotations.Nullable;

/** Shows the elements of a root list as documents; a body of several documents is refused. */
final class ElementReader implements DocumentReader {

    private final DocumentReader body;
    private final boolean required;
    private boolean opened;
    private boolean inList;
    private int depth;

    ElementReader(DocumentReader body, boolean required) {
        this.body = body;
        this.required = required;
    }

    @Override
    public boolean nextDocument() {
        if (!opened) {
            opened = true;
            if (!body.nextDocument()) {
                failIfRequired();
                return false;
            }
            inList = body.kind() == Kind.ARRAY;
            if (!inList) {
                return true;
            }
            body.enter();
        }
        return (inList && nextElement()) || atEnd();
    }

    private void failIfRequired() {
        if (required) {
            throw BrokenBody.of("JSON", "there is none", null);
        }
    }

    private boolean nextElement() {
        while (depth > 0) {
            while (next()) {
                skip();
            }
        }
        inList = body.next();
        return inList;
    }

    private boolean atEnd() {
        if (body.nextDocument()) {
            throw BrokenBody.because(
                    "Cannot read the response as JSON: something follows the end of the document (use a JsonlDecoder if"
                            + " each line is a document)",
                    null);
        }
        return false;
    }

    @Override
    public Kind kind() {
        return body.kind();
    }

    @Override
    public void enter() {
        body.enter();
        depth++;
    }

    @Override
    public boolean next() {
        boolean more = body.next();
        if (!more) {
            depth--;
        }
        return more;
    }

    @Override
    public String key() {
        return body.key();
    }

    @Override
    public @Nullable Object read() {
        return body.read();
    }

    @Override
    public void skip() {
        body.skip();
    }

    @Override
    public void close() {
        body.close();
    }
}
