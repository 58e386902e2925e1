package dev.weir.components.store;

import dev.weir.manifest.lock.LockedFile;
import java.nio.file.Path;

/** Where locked files are had from. For any number of threads. */
public interface FilesSource {

    /**
     * The file on this machine, looked at byte by byte just now.
     *
     * @throws dev.weir.manifest.component.ArtifactException if it cannot be had, or is not the one that was locked
     */
    Path get(LockedFile file);
}
