package dev.weir.lsp.navigate;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.Part;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Spot;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.reference.Inputs;
import dev.weir.lsp.template.TemplateInText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Location;

/** Where templates read an input of the configuration. */
final class InputUses {

    private InputUses() {}

    /** The uses of the input that an offset names, in the specification or in a template. */
    static List<Location> at(ManifestDocument document, int offset, boolean declaration) {
        Optional<Field> input = input(document, offset);
        List<Location> locations = new ArrayList<>();
        input.ifPresent(field -> {
            if (declaration) {
                locations.add(Meant.location(document, field.key()));
            }
            Pattern use = use(field.key().text());
            document.outline().visit(trail -> in(document, trail.part(), use, locations));
        });
        return locations;
    }

    private static Optional<Field> input(ManifestDocument document, int offset) {
        Spot spot = document.outline().at(offset);
        Inputs inputs = new Inputs(document.outline(), document.references());
        Trail trail = spot.trail();
        if (spot.key() && trail != null) {
            Field named = trail.field();
            return inputs.all().stream().filter(field -> field == named).findFirst();
        }
        TemplateInText found = TemplateInText.at(document.buffer().text(), offset, spot);
        return found == null || !found.word().isKeyOf("config")
                ? Optional.empty()
                : inputs.find(found.word().name());
    }

    private static Pattern use(String name) {
        String quoted = Pattern.quote(name);
        return Pattern.compile("\\bconfig\\s*(?:\\[\\s*['\"]|\\.\\s*get\\s*\\(\\s*['\"]|\\.)(" + quoted + ")(?!\\w)");
    }

    private static void in(ManifestDocument document, Part part, Pattern use, List<Location> locations) {
        if (part instanceof ScalarPart scalar) {
            String raw = document.buffer().text().substring(scalar.contentStart(), scalar.contentEnd());
            Matcher matcher = use.matcher(raw.contains("config") ? raw : "");
            while (matcher.find()) {
                locations.add(new Location(
                        document.uri(),
                        document.buffer()
                                .range(
                                        scalar.contentStart() + matcher.start(1),
                                        scalar.contentStart() + matcher.end(1))));
            }
        }
    }
}
