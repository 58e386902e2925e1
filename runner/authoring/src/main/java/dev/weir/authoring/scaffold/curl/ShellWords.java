package dev.weir.authoring.scaffold.curl;

import dev.weir.authoring.scaffold.ScaffoldException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a shell into commands and their words: quotes of either kind, {@code $'…'}, backslashes, lines that go on,
 * comments; and, if a command has carets as the Windows command line writes them, those. Nothing is executed: what a shell would
 * compute is refused, variables stay as they are, and files that output goes to are left out.
 */
final class ShellWords {

    private final String text;
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private StringBuilder word = new StringBuilder();
    private boolean open;
    private boolean namesOutput;
    private int at;

    private ShellWords(String text) {
        this.text = text;
    }

    /** The commands of a text. */
    static List<List<String>> of(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return new ShellWords(WindowsCommand.isOne(unix) ? WindowsCommand.asShell(unix) : unix).split();
    }

    private List<List<String>> split() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '\'' -> single();
                case '"' -> twofold();
                case '\\' -> backslash();
                case ' ', '\t' -> endWord();
                case '\n', ';' -> endCommand();
                case '&', '|' -> separator(c);
                case '`' -> throw computed("`…`");
                case '<', '>' -> redirection(c);
                default -> other(c);
            }
        }
        endCommand();
        return commands;
    }

    private void other(char c) {
        if (c == '#' && !open) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (c == '$' && at < text.length() && text.charAt(at) == '\'') {
            at++;
            ansi();
        } else if (c == '$' && at < text.length() && text.charAt(at) == '(') {
            throw computed("$(…)");
        } else {
            append(c);
        }
    }

    private void append(char c) {
        word.append(c);
        open = true;
    }

    private void single() {
        open = true;
        int end = text.indexOf('\'', at);
        if (end < 0) {
            throw unclosed("'");
        }
        word.append(text, at, end);
        at = end + 1;
    }

    private void twofold() {
        open = true;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length() && "\"\\$`\n".indexOf(text.charAt(at)) >= 0) {
                char escaped = text.charAt(at++);
                if (escaped != '\n') {
                    word.append(escaped);
                }
            } else if (c == '`' || c == '$' && at < text.length() && text.charAt(at) == '(') {
                throw computed(c == '`' ? "`…`" : "$(…)");
            } else {
                word.append(c);
            }
        }
        if (at++ >= text.length()) {
            throw unclosed("\"");
        }
    }

    /** Text with the escapes of C. */
    private void ansi() {
        open = true;
        while (at < text.length() && text.charAt(at) != '\'') {
            char c = text.charAt(at++);
            if (c != '\\' || at >= text.length()) {
                word.append(c);
            } else {
                escape(text.charAt(at++));
            }
        }
        if (at++ >= text.length()) {
            throw unclosed("'");
        }
    }

    private void escape(char c) {
        switch (c) {
            case 'n' -> word.append('\n');
            case 't' -> word.append('\t');
            case 'r' -> word.append('\r');
            case 'b' -> word.append('\b');
            case 'f' -> word.append('\f');
            case 'a' -> word.append('\u0007');
            case 'v' -> word.append('\u000B');
            case 'e', 'E' -> word.append('\u001B');
            case 'x' -> code(2, 16);
            case 'u' -> code(4, 16);
            case 'U' -> code(8, 16);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                code(3, 8);
            }
            default -> word.append(c);
        }
    }

    private void code(int most, int radix) {
        int code = 0;
        int digits = 0;
        while (digits < most && at < text.length() && Character.digit(text.charAt(at), radix) >= 0) {
            code = code * radix + Character.digit(text.charAt(at++), radix);
            digits++;
        }
        if (digits == 0 || !Character.isValidCodePoint(code)) {
            throw new ScaffoldException("Cannot read the command: line " + line()
                    + " has an escape in $'…' that names no character" + " (correct it)");
        }
        word.appendCodePoint(code);
    }

    private void backslash() {
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        } else if (at < text.length()) {
            append(text.charAt(at++));
        }
    }

    private void endWord() {
        if (open) {
            if (!namesOutput) {
                words.add(word.toString());
            }
            word = new StringBuilder();
            open = false;
            namesOutput = false;
        }
    }

    private void endCommand() {
        endWord();
        namesOutput = false;
        if (!words.isEmpty()) {
            commands.add(words);
            words = new ArrayList<>();
        }
    }

    /** A command that its output is piped to does nothing for the request. */
    private void separator(char c) {
        if (c == '&' && at < text.length() && text.charAt(at) == '>') {
            return;
        }
        endCommand();
        boolean twice = at < text.length() && text.charAt(at) == c;
        if (twice) {
            at++;
        } else if (c == '|') {
            words.add("|");
        }
    }

    private void redirection(char c) {
        if (c == '<' && text.substring(at - 1).matches("(?s)<[A-Za-z][\\w -]*>.*")) {
            int end = text.indexOf('>', at);
            word.append(text, at - 1, end + 1);
            open = true;
            at = end + 1;
            return;
        }
        if (c == '<') {
            throw new ScaffoldException("Cannot read the command: line " + line()
                    + " reads a file by < (take that out; in a URL, put quotes around it)");
        }
        output();
    }

    /** {@code >file}, {@code >>file}, {@code 2>file}, {@code 2>&1}: where the answer is kept does nothing for the request. */
    private void output() {
        if (word.toString().matches("\\d+")) {
            word = new StringBuilder();
            open = false;
        }
        endWord();
        if (at < text.length() && ">|&".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        namesOutput = true;
    }

    private ScaffoldException computed(String what) {
        return new ScaffoldException("Cannot read the command: line " + line() + " has " + what
                + ", which only a shell can compute (put its result there)");
    }

    private ScaffoldException unclosed(String quote) {
        return new ScaffoldException(
                "Cannot read the command: a quote " + quote + " is not closed (copy all of the command)");
    }

    private long line() {
        return text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
