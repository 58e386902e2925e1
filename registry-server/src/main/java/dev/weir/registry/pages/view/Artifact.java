package dev.weir.registry.pages.view;

import dev.weir.registry.catalog.Dependent;
import dev.weir.registry.catalog.Page;
import dev.weir.registry.catalog.VersionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The page of an artifact, at one of its versions.
 *
 * @param frame      what stands around it
 * @param version    the version that is shown
 * @param newest     the newest version that is offered; empty if there is none
 * @param history    all versions, newest first
 * @param downloads  all downloads of each version that has any
 * @param plot       downloads by day
 * @param dependents versions that need the artifact
 * @param manifest   the lines that a manifest needs to use it
 */
public record Artifact(
        Frame frame,
        VersionView version,
        String newest,
        List<Past> history,
        Map<String, Long> downloads,
        Plot plot,
        Page<Dependent> dependents,
        String manifest) {

    /** The page of a successor, which is written as GROUP:ARTIFACT or with a version behind it. */
    public static String address(String successor) {
        String[] parts = successor.split(":");
        return parts.length == 2 ? Address.artifact(parts[0], parts[1]) : Address.version(parts[0], parts[1], parts[2]);
    }

    /** The version in coordinates that have one. */
    public static String version(String coordinates) {
        return coordinates.substring(coordinates.lastIndexOf(':') + 1);
    }

    /**
     * A version, and what became of it.
     *
     * @param version   the version
     * @param state     active, deprecated, yanked or revoked
     * @param reason    why
     * @param successor what to use in its place; empty if nothing was named
     * @param actor     who gave it its state
     * @param since     when
     * @param published when it was published first
     * @param publisher the label of the token that did
     */
    public record Past(
            String version,
            String state,
            String reason,
            String successor,
            String actor,
            Instant since,
            Instant published,
            String publisher) {

        /** Whether somebody changed its state. */
        public boolean isChanged() {
            return !state.equals("active") || !reason.isEmpty();
        }
    }

    /** Group and name. */
    public String name() {
        return version.group() + ":" + version.artifact();
    }

    /** What became of the version that is shown. */
    public Past shown() {
        return history.stream()
                .filter(past -> past.version().equals(version.version()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether another version is the newest. */
    public boolean isOld() {
        return !newest.isEmpty() && !newest.equals(version.version());
    }
}
