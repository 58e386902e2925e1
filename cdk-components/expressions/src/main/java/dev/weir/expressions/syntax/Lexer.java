package dev.weir.expressions.syntax;

import dev.weir.expressions.syntax.Token.Kind;
import dev.weir.expressions.text.CodePoints;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts a template into text, tags and the tokens within tags. */
final class Lexer {

    private static final List<String> SIGNS = List.of(
            "//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(", ")", "{", "}", ">", "<",
            "=", ".", ":", "|", ",", ";");

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    private Lexer(Source source) {
        this.source = source;
        this.text = source.text();
    }

    static List<Token> tokens(Source source) {
        Lexer lexer = new Lexer(source);
        lexer.template();
        lexer.add(Kind.END, "", lexer.at);
        return lexer.tokens;
    }

    private void template() {
        while (at < text.length()) {
            int tag = nextTag();
            if (tag < 0) {
                data(text.substring(at), at);
                at = text.length();
                return;
            }
            boolean strip = tag + 2 < text.length() && text.charAt(tag + 2) == '-';
            String before = text.substring(at, tag);
            data(strip ? CodePoints.stripEnd(before) : before, at);
            at = tag + 2;
            tag(text.charAt(tag + 1), tag);
        }
    }

    private int nextTag() {
        for (int i = text.indexOf('{', at); i >= 0 && i + 1 < text.length(); i = text.indexOf('{', i + 1)) {
            char c = text.charAt(i + 1);
            if (c == '{' || c == '%' || c == '#') {
                return i;
            }
        }
        return -1;
    }

    private void tag(char kind, int start) {
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        if (kind == '#') {
            comment(start);
            return;
        }
        if (kind == '%' && raw(start)) {
            return;
        }
        add(kind == '{' ? Kind.VARIABLE_BEGIN : Kind.BLOCK_BEGIN, "", start);
        inside(kind == '{' ? "}}" : "%}", kind == '{' ? Kind.VARIABLE_END : Kind.BLOCK_END);
    }

    private void comment(int start) {
        int end = text.indexOf("#}", at);
        if (end < 0 && at == text.length()) {
            return;
        } else if (end < 0) {
            throw source.error("the comment is not closed", start);
        }
        boolean strip = end > at && text.charAt(end - 1) == '-';
        at = end + 2;
        if (strip) {
            skipSpace();
        }
    }

    /** Takes a raw section, whose begin tag is being read, as text. */
    private boolean raw(int start) {
        int end = rawTagEnd(at, "raw", "-");
        if (end < 0) {
            return false;
        }
        at = end;
        if (text.charAt(end - 3) == '-') {
            skipSpace();
        }
        int from = at;
        for (int i = text.indexOf("{%", at); i >= 0; i = text.indexOf("{%", i + 1)) {
            boolean strip = i + 2 < text.length() && text.charAt(i + 2) == '-';
            int close = rawTagEnd(strip || text.startsWith("+", i + 2) ? i + 3 : i + 2, "endraw", "-+");
            if (close >= 0) {
                String inside = text.substring(from, i);
                data(strip ? CodePoints.stripEnd(inside) : inside, from);
                at = close;
                if (text.charAt(close - 3) == '-') {
                    skipSpace();
                }
                return true;
            }
        }
        if (from == text.length()) {
            return true;
        }
        throw source.error("the raw section is not closed", start);
    }

    private int rawTagEnd(int from, String name, String marks) {
        int i = spaceEnd(from);
        if (!text.startsWith(name, i)) {
            return -1;
        }
        i = spaceEnd(i + name.length());
        if (i < text.length() && marks.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return text.startsWith("%}", i) ? i + 2 : -1;
    }

    private void inside(String close, Kind end) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (CodePoints.isSpace(c)) {
                at++;
            } else if (open.isEmpty() && closes(close)) {
                add(end, "", at);
                boolean strip = c == '-';
                at += close.length() + (c == close.charAt(0) ? 0 : 1);
                if (strip) {
                    skipSpace();
                }
                return;
            } else {
                token(c);
            }
        }
        if (!open.isEmpty()) {
            throw source.error("the template ends where '" + open.peek() + "' was expected", at);
        }
    }

    private boolean closes(String close) {
        boolean marked = text.charAt(at) == '-' || (text.charAt(at) == '+' && close.equals("%}"));
        return text.startsWith(close, marked ? at + 1 : at);
    }

    private void token(char c) {
        if (c >= '0' && c <= '9') {
            Digits.Literal number = Digits.read(text, at);
            tokens.add(new Token(
                    number.isFloat() ? Kind.FLOAT : Kind.INTEGER,
                    text.substring(at, number.end()),
                    number.value(),
                    at));
            at = number.end();
        } else if (c == '\'' || c == '"') {
            string(c);
        } else if (Character.isUnicodeIdentifierStart(text.codePointAt(at)) || c == '_') {
            int end = at;
            while (end < text.length()
                    && Character.isUnicodeIdentifierPart(text.codePointAt(end))
                    && !Character.isIdentifierIgnorable(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            add(Kind.NAME, text.substring(at, end), at);
            at = end;
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                balance(c);
                add(Kind.SIGN, sign, at);
                at += sign.length();
                return;
            }
        }
        throw source.error("unexpected character '" + Character.toString(text.codePointAt(at)) + "'", at);
    }

    private void balance(char c) {
        if (c == '(') {
            open.push(')');
        } else if (c == '[') {
            open.push(']');
        } else if (c == '{') {
            open.push('}');
        } else if (c == ')' || c == ']' || c == '}') {
            if (open.isEmpty()) {
                throw source.error("unexpected '" + c + "'", at);
            }
            char expected = open.pop();
            if (expected != c) {
                throw source.error("unexpected '" + c + "' where '" + expected + "' was expected", at);
            }
        }
    }

    private void string(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw source.error("the text literal is not closed", at);
        }
        String value = StringLiteral.decode(text.substring(at + 1, end));
        if (value == null) {
            throw source.error("the text literal holds a broken escape", at);
        }
        tokens.add(new Token(Kind.STRING, text.substring(at, end + 1), value, at));
        at = end + 1;
    }

    private void data(String data, int start) {
        if (!data.isEmpty()) {
            add(Kind.DATA, data, start);
        }
    }

    private void skipSpace() {
        at = spaceEnd(at);
    }

    private int spaceEnd(int from) {
        int i = from;
        while (i < text.length() && CodePoints.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void add(Kind kind, String tokenText, int start) {
        tokens.add(new Token(kind, tokenText, null, start));
    }
}
