package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;
import java.io.IOException;
import java.io.Reader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.StreamParser;

/** The text of a page, which fails when the parser keeps too much of it. */
final class PageText extends Reader {

    private static final long BETWEEN = 1_000_000;

    private final Reader text;
    private final StreamParser parser;
    private final long most;
    private final PageEnd end = new PageEnd();
    private long sinceElement;
    private long sinceLook;

    PageText(Reader text, StreamParser parser, long most) {
        this.text = text;
        this.parser = parser;
        this.most = most;
    }

    /** Says that the parser has given an element. */
    void gave() {
        sinceElement = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = text.read(target, offset, length);
        if (count < 0) {
            end.refuseOpenTables();
        }
        if (count > 0) {
            end.take(target, offset, count);
            sinceElement += count;
            sinceLook += count;
            look();
        }
        return count;
    }

    private void look() {
        boolean tooMuch = sinceElement > most;
        if (!tooMuch && sinceLook > Math.min(BETWEEN, most)) {
            sinceLook = 0;
            tooMuch = kept() > most;
        }
        if (tooMuch) {
            throw Unreadable.limit(
                    "HTML",
                    "a row, or what stands outside of rows, has more than " + most + " characters",
                    "page_characters");
        }
    }

    /** About how many characters the parser keeps. */
    private long kept() {
        long[] sum = new long[1];
        parser.document().traverse((node, depth) -> sum[0] += size(node));
        return sum[0];
    }

    private static long size(Node node) {
        long size = 8;
        if (node instanceof Element element) {
            size += element.tagName().length();
        } else if (node instanceof TextNode textNode) {
            return size + textNode.getWholeText().length();
        }
        for (var attribute : node.attributes()) {
            size += attribute.getKey().length() + attribute.getValue().length();
        }
        return size;
    }

    @Override
    public void close() {
        // the body is its receiver's
    }
}
