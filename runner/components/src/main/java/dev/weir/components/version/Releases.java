package dev.weir.components.version;

import dev.weir.manifest.component.ArtifactException;
import java.util.List;
import java.util.Locale;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;

/** Which versions are releases, and which of them is newest. */
public final class Releases {

    private static final List<String> UNRELEASED = List.of("snapshot", "alpha", "beta", "-m", "rc", "cr", "preview");

    private Releases() {}

    /** The newest release; the newest version of all if none is a release. */
    public static String newest(List<String> versions) {
        if (versions.isEmpty()) {
            throw new ArtifactException("find a version", "there is none", "see that the artifact was published");
        }
        List<String> releases = versions.stream().filter(Releases::isRelease).toList();
        List<String> choice = releases.isEmpty() ? versions : releases;
        return choice.stream().reduce((a, b) -> isNewer(b, a) ? b : a).orElseThrow();
    }

    private static boolean isRelease(String version) {
        String lower = version.toLowerCase(Locale.ROOT);
        return UNRELEASED.stream().noneMatch(lower::contains);
    }

    /** Whether one version is newer than another. */
    public static boolean isNewer(String one, String other) {
        GenericVersionScheme scheme = new GenericVersionScheme();
        try {
            return scheme.parseVersion(one).compareTo(scheme.parseVersion(other)) > 0;
        } catch (InvalidVersionSpecificationException e) {
            throw new ArtifactException(
                    "compare versions", String.valueOf(e.getMessage()), "ask who published them", e);
        }
    }
}
