package dev.weir.parsers.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element around records whose start was read, and how far it was read on. */
final class OpenElement {

    /** What the parser stands at. */
    enum At {
        /** Somewhere between the start and the next child. */
        CONTENT,
        /** The start of a child that was not handed out yet. */
        CHILD,
        /** Behind the element. */
        END
    }

    final @Nullable OpenElement parent;
    final XmlTag tag;
    /** Where it is on the paths: of the ancestors in their order, and of the records. */
    final long[] states;

    final MixedText text = new MixedText();
    At at = At.CONTENT;
    /** Whether it has children. */
    boolean hasChildren;

    private int nextAttribute;
    private boolean textIsLeft = true;
    private @Nullable Map<ValuePath, String> values;
    private @Nullable Set<ValuePath> missed;

    OpenElement(@Nullable OpenElement parent, XmlTag tag, long[] states) {
        this.parent = parent;
        this.tag = tag;
        this.states = states;
    }

    /** Whether it stands for the document. */
    boolean isDocument() {
        return parent == null;
    }

    boolean hasMoreAttributes() {
        return nextAttribute < tag.names().length;
    }

    /** Goes on to the next attribute; gives its position. */
    int takeAttribute() {
        return nextAttribute++;
    }

    /** Whether there is a text that was not taken yet; asked at the end. */
    boolean takesText() {
        boolean left = textIsLeft && text() != null;
        textIsLeft = false;
        return left;
    }

    /** The text; null if it is white space. */
    @Nullable
    String text() {
        return text.trimmed();
    }

    /** Keeps a value in it that records get; the first counts. False if a record went without it. */
    boolean keep(ValuePath path, @Nullable String value) {
        if (values == null) {
            values = new HashMap<>();
        }
        if (value == null || values.containsKey(path)) {
            return true;
        }
        values.put(path, value);
        return missed == null || !missed.contains(path);
    }

    /** The value at a path, for a record. */
    @Nullable
    String value(ValuePath path) {
        if (path.elements().isEmpty() && path.attribute() != null) {
            return tag.attribute(path.attribute());
        }
        String value = values == null ? null : values.get(path);
        if (value == null) {
            missed = missed == null ? new HashSet<>() : missed;
            missed.add(path);
        }
        return value;
    }
}
