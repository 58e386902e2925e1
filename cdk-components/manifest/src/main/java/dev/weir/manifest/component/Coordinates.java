package dev.weir.manifest.component;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a version of an artifact as Maven does. None of the parts can leave the folder of a repository.
 *
 * @param group    for instance {@code com.example}
 * @param artifact for instance {@code masks}
 * @param version  one version, never a range or a word such as LATEST
 */
public record Coordinates(String group, String artifact, String version) {

    /** What coordinates look like, for remedies. */
    public static final String FORM = "group:artifact:version";

    private static final int LONGEST = 250;
    private static final String WORD = "[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*";
    private static final Pattern NAME = Pattern.compile("(" + WORD + "):(" + WORD + ")");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_+-]*(?:\\.[A-Za-z0-9_+-]+)*");
    private static final Pattern TIMESTAMP = Pattern.compile("-\\d{8}\\.\\d{6}-\\d+$");
    private static final Set<String> MOVING = Set.of("latest", "release");

    /** Coordinates of a text; empty if it is none. */
    public static Optional<Coordinates> of(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(text.substring(0, colon));
        String version = text.substring(colon + 1);
        boolean fixed =
                VERSION.matcher(version).matches() && !MOVING.contains(version.toLowerCase(java.util.Locale.ROOT));
        return name.matches() && fixed
                ? Optional.of(new Coordinates(name.group(1), name.group(2), version))
                : Optional.empty();
    }

    /** Whether a text names an artifact without a version. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches();
    }

    /** The artifact without its version, {@code group:artifact}. */
    public String name() {
        return group + ":" + artifact;
    }

    /** The same artifact in another version. */
    public Coordinates at(String other) {
        return new Coordinates(group, artifact, other);
    }

    /** The version whose folder the file is in: that of a snapshot without its time. */
    public String baseVersion() {
        return TIMESTAMP.matcher(version).replaceFirst("-SNAPSHOT");
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
