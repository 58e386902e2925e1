package dev.weir.registry.pages.view;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What publishers write about components, as HTML that is safe to show: their Markdown is rendered, and of what comes out, and of HTML within it, only harmless
 * elements stay, without attributes but the addresses of links.
 */
public final class Documentation {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private static final PolicyFactory INLINE = new HtmlPolicyBuilder()
            .allowElements("code", "em", "strong", "b", "i", "sub", "sup")
            .toFactory();

    private static final PolicyFactory BLOCKS = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "b",
                    "i",
                    "sub",
                    "sup",
                    "br",
                    "hr",
                    "blockquote",
                    "dl",
                    "dt",
                    "dd",
                    "h3")
            // The page has headings of its own above these.
            .allowElements((element, attributes) -> "h3", "h1", "h2", "h4", "h5", "h6")
            .allowUrlProtocols("https", "http", "mailto")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private static final int LONGEST = 200_000;

    private Documentation() {}

    /** A whole text. */
    public static String html(String markdown) {
        return BLOCKS.sanitize(RENDERER.render(parsed(markdown)));
    }

    /** A text in the middle of a line: no links, no paragraphs. */
    public static String line(String markdown) {
        return INLINE.sanitize(RENDERER.render(parsed(markdown))).strip();
    }

    private static Node parsed(String markdown) {
        return PARSER.parse(markdown.length() <= LONGEST ? markdown : markdown.substring(0, LONGEST));
    }
}
