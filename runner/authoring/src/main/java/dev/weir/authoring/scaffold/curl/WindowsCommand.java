package dev.weir.authoring.scaffold.curl;

/** Commands as browsers copy them for the command line of Windows: a caret escapes the next character, or the end of a line. */
final class WindowsCommand {

    private WindowsCommand() {}

    /** Whether a text is written so. */
    static boolean isOne(String text) {
        return text.contains("^\n") || text.contains("^\"");
    }

    /** The same commands as a shell of Unix reads them. */
    static String asShell(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '^' && i + 1 < text.length()) {
                i++;
                char escaped = text.charAt(i);
                if (escaped == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    plain.append('\n');
                    i++;
                } else if (escaped == '\n') {
                    plain.append(' ');
                } else {
                    plain.append(escaped);
                }
            } else {
                plain.append(c);
            }
        }
        return quoted(plain.toString());
    }

    /** Inside quotes, a backslash escapes a quote or itself before one; elsewhere, signs mean nothing to the program that is started. */
    private static String quoted(String text) {
        StringBuilder shell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\\' && inside && (next == '"' || next == '\\')) {
                shell.append('\\').append(next);
                i++;
            } else if (c == '"') {
                inside = !inside;
                shell.append(c);
            } else if (inside && (c == '$' || c == '`' || c == '\\')) {
                shell.append('\\').append(c);
            } else if (!inside && (c == '\'' || c == '\\' || c == '`')) {
                shell.append('\\').append(c);
            } else {
                shell.append(c);
            }
        }
        return shell.toString();
    }
}
