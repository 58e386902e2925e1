package dev.weir.manifest.lock;

import dev.weir.manifest.component.Coordinates;
import java.util.List;

/**
 * A file of an artifact or of what it needs.
 *
 * @param coordinates which; a snapshot with its time
 * @param classifier  which variant of the artifact; empty for the usual one
 * @param sha256      what is in it, 64 hexadecimal digits
 * @param size        how many bytes
 * @param from        the address of the registry that it came from
 * @param needs       what it needs itself, as far as that is in the artifact's graph
 */
public record LockedFile(
        Coordinates coordinates, String classifier, String sha256, long size, String from, List<String> needs) {

    public LockedFile {
        needs = List.copyOf(needs);
    }

    /** What messages and {@link #needs} call it. */
    public String name() {
        return coordinates + (classifier.isEmpty() ? "" : ":" + classifier);
    }

    /** How its name in a repository ends. */
    public String ending() {
        return (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
    }
}
