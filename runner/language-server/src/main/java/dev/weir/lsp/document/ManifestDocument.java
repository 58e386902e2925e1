package dev.weir.lsp.document;

import dev.weir.lsp.outline.Outline;
import dev.weir.lsp.place.Places;
import dev.weir.lsp.place.Types;
import dev.weir.lsp.reference.References;
import dev.weir.lsp.text.TextBuffer;
import dev.weir.manifest.Manifests;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document in one of its versions. Immutable; what is told of its text is found when it is asked for. */
public final class ManifestDocument {

    private static final Pattern NAME = Pattern.compile("(^|/)manifest\\.ya?ml$");

    private final String uri;
    private final int version;
    private final TextBuffer buffer;
    private final Types types;
    private volatile @Nullable Known known;

    private record Known(Outline outline, References references) {}

    /** A version of a document that may use some component types. */
    public ManifestDocument(String uri, int version, TextBuffer buffer, Types types) {
        this.uri = uri;
        this.version = version;
        this.buffer = buffer;
        this.types = types;
    }

    /** How the client calls it. */
    public String uri() {
        return uri;
    }

    /** The client's number of the version. */
    public int version() {
        return version;
    }

    /** Its text. */
    public TextBuffer buffer() {
        return buffer;
    }

    /** Whether it is the same version of a document, whatever types it may use. */
    public boolean hasTextOf(ManifestDocument other) {
        return buffer == other.buffer;
    }

    /** Whether it is a manifest, by its name or by what it holds: clients send other YAML too. */
    public boolean isManifest() {
        return NAME.matcher(uri).find() || Manifests.isLike(buffer.text());
    }

    /** Its parts. */
    public Outline outline() {
        return known().outline;
    }

    /** Its references. */
    public References references() {
        return known().references;
    }

    /** The component types that it may use, as far as they are known. */
    public Types types() {
        return types;
    }

    /** What may stand where in it; for one thread. */
    public Places places() {
        return new Places(types, references(), outline().root());
    }

    private Known known() {
        Known present = known;
        if (present == null) {
            Outline outline = Outline.of(buffer.text());
            present = new Known(outline, References.in(outline));
            known = present;
        }
        return present;
    }

    /** The same document with another text, which is not kept. */
    public ManifestDocument with(String text) {
        return new ManifestDocument(uri, version, TextBuffer.of(text), types);
    }

    /** The same version, with the component types that are known by now. */
    ManifestDocument with(Types known) {
        return new ManifestDocument(uri, version, buffer, known);
    }
}
