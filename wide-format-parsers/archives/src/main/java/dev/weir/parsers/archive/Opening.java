package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.ForeignText;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a body is, and undoes one form that it is packed in after the other until there are files. */
final class Opening {

    private final ArchiveDecoder decoder;
    private final Budget budget;
    private final PackedInput body;
    private final @Nullable String password;

    Opening(ArchiveDecoder decoder, Budget budget, PackedInput body, @Nullable String password) {
        this.decoder = decoder;
        this.budget = budget;
        this.body = body;
        this.password = password;
    }

    /** The files of the body; null if it has no byte. */
    @Nullable
    ArchiveFiles files(String name) {
        Start start = Start.of(body);
        if (start.bytes().length == 0) {
            return null;
        }
        List<Layer> layers = decoder.format().layers();
        Layer first = layers.isEmpty() ? Layer.of(start.bytes()) : layers.get(0);
        if (first == null || !first.begins(start.bytes())) {
            if (decoder.passthrough()) {
                return new LoneFile("the body", name, new UnpackedInput(start.rest(), budget.asItIs()), body);
            }
            ForeignText.refuse("an archive", new String(start.bytes(), StandardCharsets.ISO_8859_1));
            throw notAnArchive(layers);
        }
        return files(first, layers.isEmpty() ? null : layers.subList(1, layers.size()), start.rest(), name);
    }

    /**
     * The files of a part of the body.
     *
     * @param layer the form that it is in
     * @param rest  the forms that must be in it; null if they are to be found
     */
    private ArchiveFiles files(Layer layer, @Nullable List<Layer> rest, InputStream packed, String name) {
        Budget.Meter meter = budget.layer(layer.title());
        if (layer instanceof Compression compression) {
            InputStream unpacked = Damage.reported(layer.title(), () -> compression.unpacked(packed, decoder.limits()));
            return inside(compression, rest, new UnpackedInput(unpacked, meter), compression.nameInside(name));
        }
        return switch ((Container) layer) {
            case ZIP -> ZipFiles.of(packed, meter, body, password);
            case SEVEN_Z -> SevenZipFiles.of(packed, meter, body, password);
            case TAR -> new TarFiles(packed, meter, body);
        };
    }

    private ArchiveFiles inside(
            Compression compression, @Nullable List<Layer> rest, UnpackedInput unpacked, String name) {
        if (rest != null && rest.isEmpty()) {
            return new LoneFile(compression.title(), name, unpacked, body);
        }
        Start start = Start.of(unpacked);
        Layer next = rest == null ? Layer.of(start.bytes()) : rest.get(0);
        if (next == null) {
            UnpackedInput same = new UnpackedInput(start.rest(), budget.asItIs());
            return new LoneFile(compression.title(), name, same, body);
        }
        if (!next.begins(start.bytes())) {
            throw Unreadable.body(
                    next.title(), "what " + compression.title() + " holds begins with something else", null);
        }
        return files(next, rest == null ? null : rest.subList(1, rest.size()), start.rest(), name);
    }

    private static RuntimeException notAnArchive(List<Layer> layers) {
        String formats = layers.isEmpty()
                ? "zip, gz, tar, 7z, bz2, xz and zst"
                : layers.get(0).title();
        return Unreadable.because("Cannot read an archive: the body begins with something else than "
                + (layers.isEmpty() ? "any of " : "") + formats
                + " (the source sent something else than it announced; if what it sends is not always packed, set"
                + " passthrough: true)");
    }

    /** The first bytes of something, and all of it. */
    private record Start(byte[] bytes, InputStream rest) {

        static Start of(InputStream input) {
            PushbackInputStream rest = new PushbackInputStream(input, Layer.LOOKED_AT);
            byte[] first = Damage.reported("an archive", () -> {
                byte[] read = rest.readNBytes(Layer.LOOKED_AT);
                rest.unread(read);
                return read;
            });
            return new Start(first, rest);
        }
    }
}
