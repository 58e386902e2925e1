package dev.weir.components.load;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.DescriptorReader;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Home;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The descriptors in a jar, read without running anything of it. */
public final class JarDescriptors {

    private static final int MOST_BYTES = 16 << 20;

    private JarDescriptors() {}

    /**
     * The component types of an artifact's own jar.
     *
     * @param home where their classes are
     * @throws ArtifactException if it holds none, or they cannot be read
     */
    public static List<Descriptor> read(Coordinates coordinates, Path jar, Home home) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(Descriptors.RESOURCE);
            if (entry == null) {
                throw refused(
                        coordinates, "its jar has no " + Descriptors.RESOURCE, "build it with dev.weir:descriptors");
            }
            byte[] bytes;
            try (InputStream in = file.getInputStream(entry)) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
            if (bytes.length > MOST_BYTES) {
                throw refused(
                        coordinates, "its descriptors have more than " + MOST_BYTES + " bytes", "split the artifact");
            }
            List<Descriptor> found =
                    DescriptorReader.read(new ByteArrayInputStream(bytes), coordinates.toString(), home);
            found.forEach(Descriptor::parameters);
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw refused(coordinates, String.valueOf(e.getMessage()), "ask who published it");
        }
    }

    private static ArtifactException refused(Coordinates coordinates, String reason, String remedy) {
        return new ArtifactException("take components from " + coordinates, reason, remedy);
    }
}
