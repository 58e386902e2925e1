package dev.weir.registry.layout;

import dev.weir.registry.layout.RepositoryPath.ArtifactMetadata;
import dev.weir.registry.layout.RepositoryPath.Checksum;
import dev.weir.registry.layout.RepositoryPath.SnapshotMetadata;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refused;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads paths. What a name may hold is a list of what is allowed; everything else, escapes included, is refused. */
final class PathParser {

    private static final int LONGEST = 1024;
    private static final int LONGEST_PART = 255;
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");
    private static final Pattern GROUP_PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");
    private static final Pattern BUILD = Pattern.compile("([0-9]{8}\\.[0-9]{6}-[0-9]{1,9})(.*)");
    private static final Pattern REST =
            Pattern.compile("(?:-([A-Za-z0-9_+-]+))?\\.([A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*)");

    private PathParser() {}

    static RepositoryPath parse(String path) {
        // '+' is the one sign of a version that clients escape.
        String plain = path.replace("%2B", "+").replace("%2b", "+");
        if (plain.length() > LONGEST) {
            throw malformed("a path of " + plain.length() + " characters", "it is longer than " + LONGEST);
        }
        List<String> parts = List.of(plain.split("/", -1));
        parts.forEach(part -> check(part, plain));
        return parse(parts, plain);
    }

    private static void check(String part, String path) {
        if (part.length() > LONGEST_PART || !PART.matcher(part).matches() || part.contains("..")) {
            throw malformed(
                    "path '" + printable(path) + "'",
                    part.isEmpty() ? "it has an empty part" : "'" + printable(part) + "' is no name of a repository");
        }
    }

    private static RepositoryPath parse(List<String> parts, String path) {
        String name = parts.get(parts.size() - 1);
        for (ChecksumKind kind : ChecksumKind.values()) {
            String end = "." + kind.extension();
            if (name.endsWith(end) && name.length() > end.length()) {
                return new Checksum(kind, file(parts, name.substring(0, name.length() - end.length()), path));
            }
        }
        return file(parts, name, path);
    }

    private static RepositoryPath file(List<String> parts, String name, String path) {
        int folders = parts.size() - 1;
        if (name.equals(RepositoryPath.METADATA)) {
            String last = folders == 0 ? "" : parts.get(folders - 1);
            if (last.endsWith(Coordinates.SNAPSHOT) && folders > 2) {
                return new SnapshotMetadata(coordinates(parts, folders, path));
            }
            if (folders < 2) {
                throw malformed("path '" + path + "'", "metadata belongs to GROUP/ARTIFACT");
            }
            return new ArtifactMetadata(group(parts.subList(0, folders - 1), path), last);
        }
        if (folders < 3) {
            throw malformed("path '" + path + "'", "files lie in GROUP/ARTIFACT/VERSION");
        }
        return versionFile(coordinates(parts, folders, path), name, path);
    }

    private static Coordinates coordinates(List<String> parts, int folders, String path) {
        return new Coordinates(
                group(parts.subList(0, folders - 2), path), parts.get(folders - 2), parts.get(folders - 1));
    }

    private static String group(List<String> parts, String path) {
        for (String part : parts) {
            if (!GROUP_PART.matcher(part).matches()) {
                throw malformed("path '" + path + "'", "'" + part + "' is no part of a group");
            }
        }
        return String.join(".", parts);
    }

    private static VersionFile versionFile(Coordinates of, String name, String path) {
        String start = of.artifact() + "-" + of.version();
        String rest = name.startsWith(start) ? name.substring(start.length()) : "";
        String build = "";
        if (of.isSnapshot() && rest.isEmpty()) {
            Matcher timed = timed(of, name);
            if (timed != null) {
                build = timed.group(1);
                rest = timed.group(2);
            }
        }
        Matcher matcher = REST.matcher(rest);
        if (!matcher.matches()) {
            throw malformed("path '" + path + "'", "the name of the file does not begin with " + start);
        }
        String classifier = matcher.group(1) == null ? "" : matcher.group(1);
        return new VersionFile(of, name, classifier, matcher.group(2), build);
    }

    private static @Nullable Matcher timed(Coordinates of, String name) {
        String base = of.version().substring(0, of.version().length() - Coordinates.SNAPSHOT.length());
        String start = of.artifact() + "-" + base + "-";
        Matcher matcher = BUILD.matcher(name.startsWith(start) ? name.substring(start.length()) : "");
        return matcher.matches() ? matcher : null;
    }

    private static String printable(String text) {
        String cut = text.length() > 200 ? text.substring(0, 200) + "..." : text;
        return cut.replaceAll("[^ -~]", "?");
    }

    private static Refused malformed(String what, String why) {
        return new Refused(new Malformed(
                "Cannot read " + what + ": " + why,
                "use the layout of Maven: GROUP/ARTIFACT/VERSION/ARTIFACT-VERSION.EXTENSION"));
    }
}
