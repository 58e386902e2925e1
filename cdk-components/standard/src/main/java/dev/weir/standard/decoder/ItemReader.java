package dev.weir.standard.decoder;

import dev.weir.spi.read.DocumentReader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Shows the values at one place of a JSON document as documents. Places are named as the reference's parser does: keys
 * joined by dots, {@code item} for any element of a list. A value at the place is not searched any further.
 */
final class ItemReader extends PartReader {

    private final String wanted;
    /** The places of the containers that were entered on the way. */
    private final Deque<String> way = new ArrayDeque<>();

    private final Deque<Boolean> isList = new ArrayDeque<>();
    private boolean begun;

    ItemReader(DocumentReader body, String list) {
        super(body);
        this.wanted = list + ".item";
    }

    @Override
    public boolean nextDocument() {
        leavePart();
        if (!begun) {
            begun = true;
            if (!body().nextDocument()) {
                throw BrokenBody.of("JSON", "there is none", null);
            }
            enterOnTheWay("");
        }
        while (!way.isEmpty()) {
            if (!body().next()) {
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
        String step = isList.element() ? "item" : body().key();
        String place = way.element().isEmpty() ? step : way.element() + "." + step;
        if (place.equals(wanted)) {
            return true;
        }
        if (wanted.startsWith(place + ".")) {
            enterOnTheWay(place);
        } else {
            body().skip();
        }
        return false;
    }

    private void enterOnTheWay(String place) {
        if (body().kind() == Kind.SCALAR) {
            body().skip();
        } else {
            isList.push(body().kind() == Kind.ARRAY);
            way.push(place);
            body().enter();
        }
    }

    private boolean atEnd() {
        if (body().nextDocument()) {
            throw BrokenBody.of("JSON", "something follows the end of the document", null);
        }
        return false;
    }
}
