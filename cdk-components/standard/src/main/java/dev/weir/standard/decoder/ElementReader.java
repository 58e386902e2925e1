package dev.weir.standard.decoder;

import dev.weir.spi.read.DocumentReader;

/** Shows the elements of a root list as documents; a body of several documents is refused. */
final class ElementReader extends PartReader {

    private final boolean required;
    private boolean opened;
    private boolean inList;

    ElementReader(DocumentReader body, boolean required) {
        super(body);
        this.required = required;
    }

    @Override
    public boolean nextDocument() {
        if (!opened) {
            opened = true;
            if (!body().nextDocument()) {
                failIfRequired();
                return false;
            }
            inList = body().kind() == Kind.ARRAY;
            if (!inList) {
                return true;
            }
            body().enter();
        }
        return (inList && nextElement()) || atEnd();
    }

    private void failIfRequired() {
        if (required) {
            throw BrokenBody.of("JSON", "there is none", null);
        }
    }

    private boolean nextElement() {
        leavePart();
        inList = body().next();
        return inList;
    }

    private boolean atEnd() {
        if (body().nextDocument()) {
            throw BrokenBody.because(
                    "Cannot read the response as JSON: something follows the end of the document (use a JsonlDecoder if"
                            + " each line is a document)",
                    null);
        }
        return false;
    }
}
