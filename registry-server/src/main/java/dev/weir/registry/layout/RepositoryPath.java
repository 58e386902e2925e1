package dev.weir.registry.layout;

/** What a path of a repository names. */
public sealed interface RepositoryPath {

    /** The name of all files with metadata. */
    String METADATA = "maven-metadata.xml";

    /** The group whose namespace the path lies in. */
    String group();

    /**
     * Reads a path below the repository's root, as it stands in the request: not decoded, without a leading slash.
     *
     * @throws dev.weir.registry.refusal.Refused if no client of good will sends it
     */
    static RepositoryPath parse(String path) {
        return PathParser.parse(path);
    }

    /**
     * A file of a version.
     *
     * @param coordinates the version
     * @param name        the name of the file
     * @param classifier  what tells it from the main file, such as {@code sources}; empty for the main file
     * @param extension   what stands behind the first dot after version and classifier, such as {@code jar} or {@code jar.asc}
     * @param build       the time and number of the build of a snapshot, {@code 20260101.120000-1}; empty for other files
     */
    record VersionFile(Coordinates coordinates, String name, String classifier, String extension, String build)
            implements RepositoryPath {
        @Override
        public String group() {
            return coordinates.group();
        }

        /** Whether it is what the version is published for. */
        public boolean isMain(String wanted) {
            return classifier.isEmpty() && extension.equals(wanted);
        }
    }

    /** The versions of an artifact. */
    record ArtifactMetadata(String group, String artifact) implements RepositoryPath {}

    /** The builds of a snapshot. */
    record SnapshotMetadata(Coordinates coordinates) implements RepositoryPath {
        @Override
        public String group() {
            return coordinates.group();
        }
    }

    /** The checksum of another path. */
    record Checksum(ChecksumKind kind, RepositoryPath of) implements RepositoryPath {
        @Override
        public String group() {
            return of.group();
        }
    }
}
