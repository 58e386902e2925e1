package dev.weir.lsp.finding;

import dev.weir.descriptors.Descriptors;
import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.place.Types;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.Vocabulary;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The component types of manifests, which the validator asks for when it looks at a text, and which are remembered by the file: completion and
 * explanations know them as well, also while the text is broken. For any number of threads.
 */
public final class Vocabularies implements Vocabulary.Source {

    private final Types everywhere;
    private final Vocabulary.Source source;
    private final Map<Path, Types> byFile = new ConcurrentHashMap<>();

    /**
     * Those that a source finds.
     *
     * @param everywhere the types of all manifests
     */
    public Vocabularies(Descriptors everywhere, Vocabulary.Source source) {
        this.everywhere = new Types(everywhere);
        this.source = source;
    }

    /** The types of all manifests. */
    public Types everywhere() {
        return everywhere;
    }

    @Override
    public Vocabulary of(ParsedManifest manifest, @Nullable Path file) {
        Vocabulary found = source.of(manifest, file);
        if (file != null) {
            boolean plain = everywhere.areOf(found.descriptors());
            byFile.put(file, plain ? everywhere : new Types(found.descriptors()));
        }
        return found;
    }

    /** The types that a document may use, as far as it was looked at. */
    Types of(ManifestDocument document) {
        Path file = Project.path(document.uri());
        return file == null ? everywhere : byFile.getOrDefault(file, everywhere);
    }
}
