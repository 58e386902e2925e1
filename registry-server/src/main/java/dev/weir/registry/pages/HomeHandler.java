package dev.weir.registry.pages;

import dev.weir.registry.catalog.Hit;
import dev.weir.registry.catalog.Page;
import dev.weir.registry.catalog.Search;
import dev.weir.registry.pages.view.Address;
import dev.weir.registry.pages.view.Home;
import dev.weir.registry.pages.view.Latest;
import dev.weir.registry.pages.view.Results;
import io.javalin.http.Context;
import java.util.List;

/** The first page: search, and what is new. Scripts ask for its parts alone, at the same addresses. */
final class HomeHandler {

    private static final int SHOWN = 20;

    private final Visitors visitors;
    private final Shell shell;
    private final Search search;
    private final Publications publications;

    HomeHandler(Visitors visitors, Shell shell, Search search, Publications publications) {
        this.visitors = visitors;
        this.shell = shell;
        this.search = search;
        this.publications = publications;
    }

    void home(Context context) {
        Visitor visitor = visitors.reader(context);
        String text = Asked.text(context, "q");
        String kind = Asked.text(context, "kind");
        String parameter = Asked.text(context, "parameter");
        Results results = results(text, kind, parameter, Asked.offset(context));
        if (context.header("HX-Request") != null) {
            shell.show(context, "part/results", results);
            return;
        }
        List<String> kinds = publications.kinds();
        Latest latest = publications.latest();
        String title = text.isEmpty() ? "Components" : text;
        shell.show(
                context,
                "home",
                new Home(shell.frame(visitor, title, "components"), text, kind, parameter, kinds, results, latest));
    }

    private Results results(String text, String kind, String parameter, int offset) {
        Page<Hit> hits = search.find(text, kind, parameter, offset, SHOWN);
        String query = "/?q=" + Address.part(text) + "&kind=" + Address.part(kind) + "&parameter="
                + Address.part(parameter) + "&offset=";
        boolean asked = !(text.isEmpty() && kind.isEmpty() && parameter.isEmpty());
        return new Results(
                asked,
                hits.items(),
                offset + 1,
                offset == 0 ? "" : query + Math.max(0, offset - SHOWN),
                hits.next() == null ? "" : query + hits.next());
    }

    /** What is new, for a page that shows something already; without a body if that is the same. */
    void latest(Context context) {
        visitors.reader(context);
        Latest latest = publications.latest();
        if (latest.mark().equals(Asked.text(context, "seen"))) {
            context.header("Cache-Control", "no-store");
            context.status(204);
        } else {
            shell.showOnce(context, "part/latest", latest);
        }
    }
}
