package dev.weir.manifest.validation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version of the reference language that a manifest is written for. */
final class LanguageVersion {

    /** The newest one that Weir knows. */
    static final String NEWEST = "7.39.1";

    private LanguageVersion() {}

    /** Whether a version is newer than the newest known one. Text that is no version is not. */
    static boolean isNewer(String version) {
        int[] parts = parts(version);
        return parts != null && Arrays.compare(parts, parts(NEWEST)) > 0;
    }

    /** Whether a text is a version. */
    static boolean isVersion(String text) {
        return parts(text) != null;
    }

    private static int @Nullable [] parts(String version) {
        try {
            return Arrays.stream(version.split("[-+]", 2)[0].split("\\."))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
