package dev.weir.lsp.reference;

import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Outline;
import dev.weir.lsp.outline.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What references of a text can name. */
public final class Definitions {

    private static final int MOST_LEVELS = 5;

    private Definitions() {}

    /**
     * A definition.
     *
     * @param path how a reference names it
     * @param part what it is
     */
    public record Definition(String path, Part part) {}

    /**
     * All definitions; those of definitions only where they are no component.
     *
     * @param component tells components
     */
    public static List<Definition> in(Outline outline, Predicate<Part> component) {
        List<Definition> found = new ArrayList<>();
        outline.mapping().ifPresent(root -> {
            root.mapping("definitions").ifPresent(all -> add(all, "#/definitions", MOST_LEVELS, component, found));
            root.mapping("schemas").ifPresent(all -> add(all, "#/schemas", 1, component, found));
        });
        return found;
    }

    private static void add(
            MappingPart mapping, String path, int levels, Predicate<Part> component, List<Definition> found) {
        for (Field field : mapping.fields()) {
            String own = path + "/" + field.key().text();
            found.add(new Definition(own, field.value()));
            if (levels > 1 && field.value() instanceof MappingPart inner && !component.test(inner)) {
                add(inner, own, levels - 1, component, found);
            }
        }
    }
}
