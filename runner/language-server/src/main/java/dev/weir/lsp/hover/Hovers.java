package dev.weir.lsp.hover;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Spot;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.page.Pages;
import dev.weir.lsp.place.Place;
import dev.weir.lsp.place.Places;
import dev.weir.lsp.reference.Reference;
import dev.weir.lsp.reference.References;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.jspecify.annotations.Nullable;

/** Says what is known of the word at a place of a document. For any number of threads. */
public final class Hovers {

    /** What is known of the word at an offset; null if that is nothing. */
    public @Nullable Hover at(ManifestDocument document, int offset) {
        Spot spot = document.outline().at(offset);
        Hover template = TemplateHover.at(document, offset, spot);
        if (template != null) {
            return template;
        }
        Trail trail = spot.trail();
        if (!(spot.part() instanceof ScalarPart scalar) || trail == null) {
            return null;
        }
        String page = spot.key() ? key(document, trail) : value(document, trail, scalar);
        return page.isEmpty() ? null : hover(document, page, scalar.start(), scalar.end());
    }

    static Hover hover(ManifestDocument document, String page, int start, int end) {
        return new Hover(
                new MarkupContent(MarkupKind.MARKDOWN, page), document.buffer().range(start, end));
    }

    private String key(ManifestDocument document, Trail trail) {
        Places places = document.places();
        Optional<Parameter> parameter = places.parameter(trail);
        if (parameter.isPresent() && trail.container() instanceof MappingPart mapping) {
            Optional<Descriptor> owner = places.type(mapping, places.of(trail.outer()));
            return owner.map(type -> Pages.field(parameter.get(), type)).orElse("");
        }
        if (trail.key().equals(References.REF)) {
            return trail.part() instanceof ScalarPart scalar
                    ? reference(document, scalar).orElse("")
                    : "";
        }
        if (trail.key().equals("type") && trail.part() instanceof ScalarPart named) {
            return document.types().find(named.text()).map(Pages::type).orElse("");
        }
        return DefinitionPage.of(document, places, trail);
    }

    private String value(ManifestDocument document, Trail trail, ScalarPart scalar) {
        Optional<String> reference = reference(document, scalar);
        if (reference.isPresent()) {
            return reference.get();
        }
        Place place = document.places().of(trail);
        if (trail.key().equals("type") || trail.key().equals("class_name")) {
            return document.types().find(scalar.text()).map(Pages::type).orElse("");
        }
        return word(document, place, scalar.text());
    }

    private static String word(ManifestDocument document, Place place, String word) {
        Parameter parameter = place.parameter();
        if (parameter != null && Pages.words(parameter.type()).contains(word)) {
            String doc = Pages.word(parameter, word);
            return "**" + word + "**" + (doc.isEmpty() ? "" : ": " + doc);
        }
        return place.wanted() == null
                ? ""
                : document.types().fitting(place.wanted()).stream()
                        .filter(type -> type.scalars().contains(word))
                        .findFirst()
                        .map(Pages::type)
                        .orElse("");
    }

    private Optional<String> reference(ManifestDocument document, ScalarPart scalar) {
        return document.references()
                .at(scalar)
                .flatMap(Reference::target)
                .map(target -> DefinitionPage.of(document, document.places(), target));
    }
}
