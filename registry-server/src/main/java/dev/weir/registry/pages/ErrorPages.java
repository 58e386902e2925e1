package dev.weir.registry.pages;

import dev.weir.registry.pages.view.Address;
import dev.weir.registry.pages.view.FailurePage;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Says to people what programs are told by problem documents. Who has to sign in is sent to the form, and comes back from there. */
public final class ErrorPages {

    private static final String ATTRIBUTE = "weir.pages";
    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/repository/", "/health/", "/metrics", "/openapi");

    private final Shell shell;
    private final Visitors visitors;

    ErrorPages(Shell shell, Visitors visitors) {
        this.shell = shell;
        this.visitors = visitors;
    }

    /** Notes that a request is to be told by a page if it fails: a browser's, of what is there for people. */
    void offer(Context context) {
        String accepted = context.header("Accept");
        if (accepted != null
                && accepted.contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(context.path()::startsWith)) {
            context.attribute(ATTRIBUTE, this);
        }
    }

    /** The pages that a request is to be told by; none for a program's. */
    public static Optional<ErrorPages> of(Context context) {
        ErrorPages pages = context.attribute(ATTRIBUTE);
        return Optional.ofNullable(pages);
    }

    /** Answers with a page. */
    public void answer(Context context, int status, String title, String detail, String request) {
        context.removeHeader("WWW-Authenticate");
        if (status == 401) {
            signIn(context);
            return;
        }
        context.status(status);
        // Where looking for the visitor is what failed, the page does without.
        Visitor visitor = status >= 500 ? Visitor.UNKNOWN : visitors.anybody(context);
        shell.showOnce(context, "failure", new FailurePage(shell.frame(visitor, title, ""), status, detail, request));
    }

    private static void signIn(Context context) {
        String query = context.queryString();
        boolean asks = context.method().name().equals("GET");
        String from = asks ? context.path() + (query == null || query.isEmpty() ? "" : "?" + query) : "/";
        String form = "/sign-in?to=" + Address.part(from);
        context.header("Cache-Control", "no-store");
        if (context.header("HX-Request") != null) {
            context.status(401);
            context.header("HX-Redirect", form);
            context.result("");
        } else {
            context.status(303);
            context.header("Location", form);
            context.result("");
        }
    }
}
