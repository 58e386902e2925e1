package dev.weir.manifest.lock;

import dev.weir.manifest.component.Coordinates;
import java.util.List;

/**
 * An artifact that a manifest asks for, with all that it needs.
 *
 * @param coordinates as the manifest has them
 * @param files       in the order of its class path, its own jar first
 */
public record LockedArtifact(Coordinates coordinates, List<LockedFile> files) {

    public LockedArtifact {
        files = List.copyOf(files);
    }

    /** Its own jar, which holds the components. */
    public LockedFile own() {
        return files.get(0);
    }
}
