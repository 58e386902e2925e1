package dev.weir.registry.check;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version that promises something (semver.org).
 *
 * @param major      counts up with what breaks users; 0 as long as nothing is promised
 * @param minor      counts up with what is new; in 0.x with what breaks
 * @param patch      counts up with everything else
 * @param preRelease what stands behind the hyphen; empty for a version that is finished
 */
public record SemanticVersion(BigInteger major, BigInteger minor, BigInteger patch, String preRelease) {

    private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
    private static final Pattern FORM =
            Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

    /** Reads a version; none if it is of another form. */
    public static Optional<SemanticVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String preRelease = matcher.group(4);
        return Optional.of(new SemanticVersion(
                new BigInteger(matcher.group(1)),
                new BigInteger(matcher.group(2)),
                new BigInteger(matcher.group(3)),
                preRelease == null ? "" : preRelease));
    }

    /** Whether whoever uses the other version may be moved to this one without a look. */
    public boolean promisesCompatibilityWith(SemanticVersion other) {
        boolean finished = preRelease.isEmpty() && other.preRelease.isEmpty();
        boolean sameLine = major.equals(other.major) && (major.signum() != 0 || minor.equals(other.minor));
        return finished && sameLine;
    }

    /** The next version that may break what this one promised. */
    public String nextThatMayBreak() {
        return major.signum() == 0 ? "0." + minor.add(BigInteger.ONE) + ".0" : major.add(BigInteger.ONE) + ".0.0";
    }
}
