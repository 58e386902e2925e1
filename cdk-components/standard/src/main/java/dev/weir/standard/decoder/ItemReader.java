package dev.weir.standard.decoder;

import dev.weir.spi.read.DocumentReader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Shows the values at one place of a JSON document as documents. Places are named as the reference's parser does: keys
 * joined by dots, {@code item} for any element of a list. A value at the place is not searched any further.
 */
final class ItemReader implements DocumentReader {

    private final DocumentReader body;
    private final String wanted;
    /** The places of the containers that were entered on the way. */
    private final Deque<String> way = new ArrayDeque<>();

    private final Deque<Boolean> isList = new ArrayDeque<>();
    private int depth;
    private boolean begun;

    ItemReader(DocumentReader body, String list) {
        this.body = body;
        this.wanted = list + ".item";
    }

    @Override
    public boolean nextDocument() {
        while (depth > 0) {
            while (next()) {
                skip();
            }
        }
        if (!begun) {
            begun = true;
            if (!body.nextDocument()) {
                throw BrokenBody.of("JSON", "there is none", null);
            }
            enterOnTheWay("");
        }
        while (!way.isEmpty()) {
            if (!body.next()) {
                way.pop();
                isList.pop();
            } else if (isFound()) {
                return true;
            }
        }
        return atEnd();
    }

    /** Whether the present value is at the place; otherwise it is entered if that leads there, or passed over. */
    private boolean isFound() {
        String step = isList.element() ? "item" : body.key();
        String place = way.element().isEmpty() ? step : way.element() + "." + step;
        if (place.equals(wanted)) {
            return true;
        }
        if (wanted.startsWith(place + ".")) {
            enterOnTheWay(place);
        } else {
            body.skip();
        }
        return false;
    }

    private void enterOnTheWay(String place) {
        if (body.kind() == Kind.SCALAR) {
            body.skip();
        } else {
            isList.push(body.kind() == Kind.ARRAY);
            way.push(place);
            body.enter();
        }
    }

    private boolean atEnd() {
        if (body.nextDocument()) {
            throw BrokenBody.of("JSON", "something follows the end of the document", null);
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
