package dev.weir.lsp.reference;

import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.ListPart;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The walk along a reference, {@code #/definitions/base/0} or {@code *ref(definitions.base[0])}. As a key may hold slashes itself, the
 * whole rest is tried as a key before its first name is.
 */
final class ReferenceText {

    private static final String PRESENT = "#/";
    private static final String OLDER = "*ref(";

    private final String text;
    private final int end;
    private final boolean older;
    private final List<Segment> segments = new ArrayList<>();
    private @Nullable Trail trail;
    private Part part;
    private int at;

    private ReferenceText(String text, Part root) {
        this.text = text;
        this.older = text.startsWith(OLDER);
        int bracket = text.indexOf(')');
        int line = text.indexOf('\n');
        int close = older ? bracket : line;
        this.end = close < 0 ? text.length() : close;
        this.at = older ? OLDER.length() : PRESENT.length();
        this.part = root;
    }

    static boolean isReference(String text) {
        return text.startsWith(PRESENT) || text.startsWith(OLDER);
    }

    /** The reference that a text is, found at the end of a way. */
    static ReferenceText walked(String text, Part root) {
        ReferenceText walk = new ReferenceText(text, root);
        walk.walk();
        return walk;
    }

    List<Segment> segments() {
        return segments;
    }

    boolean arrived() {
        return at >= end && !segments.isEmpty();
    }

    private void walk() {
        while (at < end && (step(end) || step(nameEnd()))) {
            while (at < end && isSeparator(text.charAt(at))) {
                at++;
            }
        }
    }

    private boolean isSeparator(char c) {
        return older ? c == '.' || c == '[' || c == ']' : c == '/';
    }

    private int nameEnd() {
        int nameEnd = at;
        while (nameEnd < end && !isSeparator(text.charAt(nameEnd))) {
            nameEnd++;
        }
        return nameEnd;
    }

    private boolean step(int nameEnd) {
        Optional<Trail> next = child(text.substring(at, nameEnd));
        next.ifPresent(found -> {
            segments.add(new Segment(at, nameEnd, found));
            trail = found;
            part = found.part();
            at = nameEnd;
        });
        return next.isPresent();
    }

    private Optional<Trail> child(String name) {
        if (part instanceof MappingPart mapping) {
            Optional<Field> field = mapping.field(name);
            return field.map(found -> Trail.into(trail, mapping, found));
        }
        return part instanceof ListPart list ? item(list, name) : Optional.empty();
    }

    private Optional<Trail> item(ListPart list, String name) {
        try {
            int index = Integer.parseInt(name);
            int place = index < 0 ? index + list.items().size() : index;
            return place >= 0 && place < list.items().size()
                    ? Optional.of(Trail.into(trail, list, list.items().get(place)))
                    : Optional.empty();
        } catch (NumberFormatException noIndex) {
            return Optional.empty();
        }
    }
}
