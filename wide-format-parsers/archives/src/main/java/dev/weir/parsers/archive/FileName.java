package dev.weir.parsers.archive;

/** Names of files in archives, which are data of the source and nothing else. */
final class FileName {

    private static final int SHOWN = 200;

    private FileName() {}

    /** A name with {@code /} between folders, and without what leads to the root or to where the archive is. */
    static String plain(String name) {
        String plain = name.replace('\\', '/');
        int start = 0;
        while (plain.startsWith("/", start) || plain.startsWith("./", start)) {
            start += plain.charAt(start) == '/' ? 1 : 2;
        }
        return plain.substring(start);
    }

    /** A name without its folders. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** A text of the source as messages show it: without control characters, and not longer than a line. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(shown::appendCodePoint);
        return name.codePointCount(0, name.length()) > SHOWN ? shown + "…" : shown.toString();
    }
}
