package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.BodyText;
import dev.weir.parsers.text.NullBytes;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Response;
import dev.weir.spi.http.UnpackedResponse;
import dev.weir.spi.template.Scope;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** The rows and tables of a page, each when it is complete, and what was given already taken out of the page. Used by one thread. */
final class PageRows {

    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");
    private static final Set<String> DROPPED = Set.of("script", "style", "template", "svg");

    private final Iterator<Element> elements;
    private final PageText text;
    private final boolean failsAtLogin;
    /** The row or table that was given last. */
    private @Nullable Element given;

    private PageRows(Iterator<Element> elements, PageText text, boolean failsAtLogin) {
        this.elements = elements;
        this.text = text;
        this.failsAtLogin = failsAtLogin;
    }

    /**
     * The rows of a body.
     *
     * @param failsAtLogin whether a page that asks for a password fails
     */
    static PageRows of(
            String encoding,
            InputStream body,
            Response response,
            HtmlLimits limits,
            boolean failsAtLogin,
            Scope scope) {
        Response unread = new UnpackedResponse(response, body, scope.runtime().json());
        StreamParser parser = new StreamParser(Parser.htmlParser());
        BodyText decoded = BodyText.of("HTML", encoding, NullBytes.STRIP, unread);
        PageText text = new PageText(decoded, parser, limits.pageCharacters());
        parser.parse(text, "");
        return new PageRows(parser.iterator(), text, failsAtLogin);
    }

    /** The next row ({@code tr}) or table that is complete; null at the end of the page. */
    @Nullable
    Element next() {
        forget();
        for (Element element = step(); element != null; element = step()) {
            text.gave();
            String tag = element.normalName();
            if (tag.equals("table") || tag.equals("tr") && element.parent() != null) {
                given = element;
                return element;
            }
            refuseLogin(element);
            if (DROPPED.contains(tag)) {
                element.remove();
            } else if (SECTIONS.contains(tag) && isIn(element, "table")) {
                removeTextBefore(element);
                element.remove();
            }
        }
        return null;
    }

    private void refuseLogin(Element element) {
        if (failsAtLogin
                && element.normalName().equals("input")
                && element.attr("type").equalsIgnoreCase("password")) {
            throw Unreadable.because("Cannot read HTML: it is a page that asks for a password"
                    + " (check the authentication; if the report stands in that page, name its table in select)");
        }
    }

    private @Nullable Element step() {
        try {
            return elements.hasNext() ? elements.next() : null;
        } catch (ConnectorException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Unreadable.body("HTML", String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isIn(Element element, String tag) {
        Element parent = element.parent();
        return parent != null && parent.normalName().equals(tag);
    }

    private static void removeTextBefore(Element element) {
        Node before = element.previousSibling();
        while (before != null && !(before instanceof Element)) {
            before.remove();
            before = element.previousSibling();
        }
    }

    /** Takes out what was given last, and what stands before a row in its section; of a table its attributes stay. */
    private void forget() {
        Element last = given;
        given = null;
        if (last == null) {
            return;
        }
        if (last.normalName().equals("table")) {
            last.empty();
            return;
        }
        for (Node before = last.previousSibling(); before != null; before = last.previousSibling()) {
            before.remove();
        }
        if (last.parent() != null) {
            last.remove();
        }
    }
}
