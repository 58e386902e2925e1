package dev.weir.registry.layout;

/**
 * A version of an artifact.
 *
 * @param group    the group, its parts separated by dots
 * @param artifact the artifact
 * @param version  the version as it is declared, {@code -SNAPSHOT} included
 */
public record Coordinates(String group, String artifact, String version) {

    static final String SNAPSHOT = "-SNAPSHOT";

    /** Whether the version is one that changes. */
    public boolean isSnapshot() {
        return version.endsWith(SNAPSHOT);
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
