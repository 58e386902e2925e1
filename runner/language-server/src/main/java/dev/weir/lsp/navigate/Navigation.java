package dev.weir.lsp.navigate;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.ScalarPart;
import dev.weir.lsp.outline.Spot;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.place.Place;
import dev.weir.lsp.reference.Inputs;
import dev.weir.lsp.reference.Reference;
import dev.weir.lsp.reference.Segment;
import dev.weir.lsp.reference.Streams;
import dev.weir.lsp.template.TemplateInText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Location;

/** Ways from the word at a place to what it means, and to all who mean the same. For any number of threads. */
public final class Navigation {

    /** Where that is defined that is named at an offset: by a reference, a key of the configuration, or a stream's name. */
    public List<Location> definition(ManifestDocument document, int offset) {
        Spot spot = document.outline().at(offset);
        Optional<Field> input = input(document, offset, spot);
        if (input.isPresent()) {
            return List.of(Meant.location(document, input.get().key()));
        }
        if (spot.key() || !(spot.part() instanceof ScalarPart scalar)) {
            return List.of();
        }
        Optional<Reference> reference = document.references().at(scalar);
        if (reference.isPresent()) {
            return reference
                    .flatMap(Reference::target)
                    .map(target -> new Meant(target, 0, 0).name())
                    .map(name -> List.of(Meant.location(document, name)))
                    .orElse(List.of());
        }
        return isStreamName(document, spot) ? stream(document, scalar.text()) : List.of();
    }

    private static Optional<Field> input(ManifestDocument document, int offset, Spot spot) {
        TemplateInText found = TemplateInText.at(document.buffer().text(), offset, spot);
        return found == null || !found.word().isKeyOf("config")
                ? Optional.empty()
                : new Inputs(document.outline(), document.references())
                        .find(found.word().name());
    }

    private boolean isStreamName(ManifestDocument document, Spot spot) {
        Place place = document.places().of(spot.trail());
        Descriptor owner = place.owner();
        Parameter parameter = place.parameter();
        return owner != null
                && parameter != null
                && owner.type().equals("CheckStream")
                && parameter.name().equals("stream_names");
    }

    private static List<Location> stream(ManifestDocument document, String name) {
        return new Streams(document.outline(), document.references())
                .all().stream()
                        .filter(stream -> stream.name().text().equals(name))
                        .map(stream -> Meant.location(document, stream.name()))
                        .toList();
    }

    /**
     * All places that name the same as an offset does.
     *
     * @param declaration whether the place that defines it is one of them
     */
    public List<Location> references(ManifestDocument document, int offset, boolean declaration) {
        Optional<Meant> meant = Meant.at(document, offset);
        if (meant.isEmpty()) {
            return InputUses.at(document, offset, declaration);
        }
        List<Location> locations = new ArrayList<>();
        if (declaration) {
            locations.add(Meant.location(document, meant.get().name()));
        }
        for (Reference reference :
                document.references().through(meant.get().trail().part())) {
            segment(reference, meant.get().trail())
                    .ifPresent(segment -> locations.add(Meant.location(document, reference.scalar())));
        }
        return locations;
    }

    static Optional<Segment> segment(Reference reference, Trail target) {
        return reference.segments().stream()
                .filter(segment -> segment.target().part() == target.part())
                .findFirst();
    }
}
