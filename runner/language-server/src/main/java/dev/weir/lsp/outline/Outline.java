package dev.weir.lsp.outline;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parts of a text. Immutable. */
public final class Outline {

    private final Part root;

    private Outline(Part root) {
        this.root = root;
    }

    /** The outline of any text. */
    public static Outline of(String text) {
        return new Outline(new OutlineReader(text).document());
    }

    /** All of it. */
    public Part root() {
        return root;
    }

    /** The document as a mapping, if it is one. */
    public Optional<MappingPart> mapping() {
        return root instanceof MappingPart mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** What stands at an offset; a word also right behind its end. */
    public Spot at(int offset) {
        Trail trail = null;
        Part part = root;
        while (true) {
            if (part instanceof MappingPart mapping) {
                Field key = keyAt(mapping, offset);
                if (key != null) {
                    return new Spot(Trail.into(trail, mapping, key), key.key(), true);
                }
            }
            Trail next = step(trail, part, offset);
            if (next == null) {
                return new Spot(trail, part, false);
            }
            trail = next;
            part = next.part();
        }
    }

    private static @Nullable Field keyAt(MappingPart mapping, int offset) {
        for (Field field : mapping.fields()) {
            if (holds(field.key(), offset)) {
                return field;
            }
        }
        return null;
    }

    private static @Nullable Trail step(@Nullable Trail trail, Part part, int offset) {
        if (part instanceof MappingPart mapping) {
            for (Field field : mapping.fields()) {
                if (holds(field.value(), offset)) {
                    return Trail.into(trail, mapping, field);
                }
            }
        } else if (part instanceof ListPart list) {
            for (Part item : list.items()) {
                if (holds(item, offset)) {
                    return Trail.into(trail, list, item);
                }
            }
        }
        return null;
    }

    private static boolean holds(Part part, int offset) {
        return part.start() <= offset && offset <= part.end();
    }

    /** Gives the ways to all parts but the root to a visitor, outer parts first. */
    public void visit(Consumer<Trail> visitor) {
        visit(null, root, visitor);
    }

    private static void visit(@Nullable Trail trail, Part part, Consumer<Trail> visitor) {
        if (part instanceof MappingPart mapping) {
            for (Field field : mapping.fields()) {
                Trail step = Trail.into(trail, mapping, field);
                visitor.accept(step);
                visit(step, field.value(), visitor);
            }
        } else if (part instanceof ListPart list) {
            for (Part item : list.items()) {
                Trail step = Trail.into(trail, list, item);
                visitor.accept(step);
                visit(step, item, visitor);
            }
        }
    }
}
