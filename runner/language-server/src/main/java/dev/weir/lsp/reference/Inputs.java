package dev.weir.lsp.reference;

import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Outline;
import java.util.List;
import java.util.Optional;

/** What a configuration holds, by the connection specification of a text. */
public final class Inputs {

    private final Outline outline;
    private final References references;

    /** The inputs of a text. */
    public Inputs(Outline outline, References references) {
        this.outline = outline;
        this.references = references;
    }

    /** The properties of the specification. */
    public List<Field> all() {
        return outline.mapping()
                .flatMap(root -> mapping(root, "spec"))
                .flatMap(spec -> mapping(spec, "connection_specification"))
                .flatMap(form -> mapping(form, "properties"))
                .map(MappingPart::fields)
                .orElse(List.of());
    }

    /** A property by its name. */
    public Optional<Field> find(String name) {
        return all().stream().filter(field -> field.is(name)).findFirst();
    }

    private Optional<MappingPart> mapping(MappingPart part, String key) {
        return part.field(key)
                .map(field -> references.resolved(field.value()))
                .filter(MappingPart.class::isInstance)
                .map(MappingPart.class::cast);
    }

    /** What a property says of itself. */
    public static String doc(Field input) {
        if (!(input.value() instanceof MappingPart schema)) {
            return "";
        }
        String title = String.valueOf(schema.text("title"));
        String description = schema.text("description");
        String type = schema.text("type");
        return "**" + input.key().text() + "**" + (type == null || type.isEmpty() ? "" : ": " + type)
                + (schema.text("title") == null ? "" : "\n\n" + title)
                + (description == null ? "" : "\n\n" + description);
    }
}
