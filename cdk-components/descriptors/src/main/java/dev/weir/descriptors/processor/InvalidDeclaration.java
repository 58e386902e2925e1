package dev.weir.descriptors.processor;

import javax.lang.model.element.Element;

/** A declaration that cannot be described, and the place to point the author at. */
final class InvalidDeclaration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Element place;

    InvalidDeclaration(Element place, String reason) {
        super(reason, null, false, false);
        this.place = place;
    }

    Element place() {
        return place;
    }
}
