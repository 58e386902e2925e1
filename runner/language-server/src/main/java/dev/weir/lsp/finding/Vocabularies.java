package dev.weir.lsp.finding;

import dev.weir.descriptors.Descriptors;
import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.place.Types;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.Vocabulary;
import dev.weir.manifest.problem.ManifestException;

/** The component types that documents may use: those of all manifests, and those of the artifacts that a document asks for. */
public final class Vocabularies {

    /** A text without it asks for no artifacts. */
    private static final String WORD = "weir";

    private final Types all;
    private final Descriptors descriptors;
    private final Vocabulary.Source source;

    /**
     * The types of documents.
     *
     * @param all         the types of all manifests
     * @param descriptors the same
     * @param source      finds those of a manifest
     */
    public Vocabularies(Types all, Descriptors descriptors, Vocabulary.Source source) {
        this.all = all;
        this.descriptors = descriptors;
        this.source = source;
    }

    /** The types of a document; those that it had so far while its text is no YAML. */
    Types of(ManifestDocument document) {
        String text = document.buffer().text();
        if (!text.contains(WORD)) {
            return all;
        }
        try {
            Vocabulary found = source.of(Manifests.parse(text, document.uri()), Project.path(document.uri()));
            return found.descriptors() == descriptors ? all : new Types(found.descriptors());
        } catch (ManifestException e) {
            return document.types();
        }
    }
}
