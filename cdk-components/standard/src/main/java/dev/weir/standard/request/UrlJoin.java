package dev.weir.standard.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Joins a base URL and a path as browsers do (RFC 3986, section 5.2.4 with the leniency of the reference): templates fill
 * both, so neither needs to be a well-formed URL. The base is a folder, whether it ends with a slash or not.
 */
final class UrlJoin {

    private UrlJoin() {}

    /** The path below the base; the path itself if it is a URL; the base if the path is empty. */
    static String join(String base, String path) {
        if (path.isEmpty()) {
            return base;
        }
        Parts folder = Parts.of(base.endsWith("/") ? base : base + "/", "");
        Parts target = Parts.of(path, folder.scheme);
        if (!target.scheme.equals(folder.scheme)) {
            return path;
        }
        if (!target.host.isEmpty()) {
            return target.toString();
        }
        if (target.path.isEmpty()) {
            String query = target.query.isEmpty() ? folder.query : target.query;
            return new Parts(folder.scheme, folder.host, folder.path, query, target.fragment).toString();
        }
        String resolved = resolve(folder.path, target.path);
        return new Parts(folder.scheme, folder.host, resolved, target.query, target.fragment).toString();
    }

    private static String resolve(String folder, String path) {
        List<String> segments = new ArrayList<>();
        if (path.startsWith("/")) {
            segments.addAll(split(path));
        } else {
            List<String> base = split(folder);
            segments.addAll(base.get(base.size() - 1).isEmpty() ? base : base.subList(0, base.size() - 1));
            segments.addAll(split(path));
            removeEmptyInside(segments);
        }
        return withoutDots(segments);
    }

    private static void removeEmptyInside(List<String> segments) {
        if (segments.size() > 2) {
            segments.subList(1, segments.size() - 1).removeIf(String::isEmpty);
        }
    }

    private static String withoutDots(List<String> segments) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String last = segments.get(segments.size() - 1);
        if (last.equals(".") || last.equals("..")) {
            kept.addLast("");
        }
        String joined = String.join("/", kept);
        return joined.isEmpty() ? "/" : joined;
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }

    /** A URL's parts, each empty if it is not there. */
    private record Parts(String scheme, String host, String path, String query, String fragment) {

        static Parts of(String text, String defaultScheme) {
            String rest = cleaned(text);
            String scheme = schemeOf(rest);
            if (scheme == null) {
                scheme = defaultScheme;
            } else {
                rest = rest.substring(scheme.length() + 1);
                scheme = scheme.toLowerCase(Locale.ROOT);
            }
            String host = "";
            if (rest.startsWith("//")) {
                int end = endOfHost(rest);
                host = rest.substring(2, end);
                rest = rest.substring(end);
            }
            int hash = rest.indexOf('#');
            String fragment = hash < 0 ? "" : rest.substring(hash + 1);
            rest = hash < 0 ? rest : rest.substring(0, hash);
            int mark = rest.indexOf('?');
            String query = mark < 0 ? "" : rest.substring(mark + 1);
            return new Parts(scheme, host, mark < 0 ? rest : rest.substring(0, mark), query, fragment);
        }

        private static String cleaned(String text) {
            int start = 0;
            while (start < text.length() && text.charAt(start) <= ' ') {
                start++;
            }
            return text.substring(start).replace("\t", "").replace("\r", "").replace("\n", "");
        }

        private static @Nullable String schemeOf(String text) {
            int colon = text.indexOf(':');
            if (colon <= 0 || !isLetter(text.charAt(0))) {
                return null;
            }
            for (int i = 1; i < colon; i++) {
                char c = text.charAt(i);
                if (!isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.') {
                    return null;
                }
            }
            return text.substring(0, colon);
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private static int endOfHost(String text) {
            int end = text.length();
            for (char delimiter : new char[] {'/', '?', '#'}) {
                int at = text.indexOf(delimiter, 2);
                end = at >= 0 ? Math.min(end, at) : end;
            }
            return end;
        }

        @Override
        public String toString() {
            StringBuilder url = new StringBuilder();
            if (!scheme.isEmpty()) {
                url.append(scheme).append(':');
            }
            if (!host.isEmpty() || !scheme.isEmpty() && !path.startsWith("//")) {
                url.append("//").append(host);
                if (!path.isEmpty() && !path.startsWith("/")) {
                    url.append('/');
                }
            }
            url.append(path);
            if (!query.isEmpty()) {
                url.append('?').append(query);
            }
            return fragment.isEmpty()
                    ? url.toString()
                    : url.append('#').append(fragment).toString();
        }
    }
}
