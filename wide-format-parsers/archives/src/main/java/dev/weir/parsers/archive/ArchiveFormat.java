package dev.weir.parsers.archive;

import dev.weir.spi.annotation.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body is. */
public enum ArchiveFormat {
    /** What its first bytes say. */
    AUTO(null, null),
    /** A ZIP archive. */
    ZIP(null, Container.ZIP),
    /** A 7z archive. */
    @Name("7z")
    SEVEN_Z(null, Container.SEVEN_Z),
    /** A tar archive. */
    TAR(null, Container.TAR),
    /** A tar archive, compressed by gzip. */
    @Name("tar.gz")
    TAR_GZ(Compression.GZ, Container.TAR),
    /** A tar archive, compressed by bzip2. */
    @Name("tar.bz2")
    TAR_BZ2(Compression.BZ2, Container.TAR),
    /** A tar archive, compressed by xz. */
    @Name("tar.xz")
    TAR_XZ(Compression.XZ, Container.TAR),
    /** A tar archive, compressed by Zstandard. */
    @Name("tar.zst")
    TAR_ZST(Compression.ZST, Container.TAR),
    /** A file, compressed by gzip. */
    GZ(Compression.GZ, null),
    /** A file, compressed by bzip2. */
    BZ2(Compression.BZ2, null),
    /** A file, compressed by xz. */
    XZ(Compression.XZ, null),
    /** A file, compressed by Zstandard. */
    ZST(Compression.ZST, null);

    private final @Nullable Compression compression;
    private final @Nullable Container container;

    ArchiveFormat(@Nullable Compression compression, @Nullable Container container) {
        this.compression = compression;
        this.container = container;
    }

    /** What has to be undone first, from the outermost on. */
    List<Layer> layers() {
        return java.util.stream.Stream.<@Nullable Layer>of(compression, container)
                .filter(java.util.Objects::nonNull)
                .map(Layer.class::cast)
                .toList();
    }
}
