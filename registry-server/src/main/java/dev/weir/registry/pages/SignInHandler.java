package dev.weir.registry.pages;

import dev.weir.registry.access.Actor;
import dev.weir.registry.pages.view.SignInPage;
import dev.weir.registry.refusal.Refused;
import io.javalin.http.Context;

/** Signing in with a token, and out. */
final class SignInHandler {

    private final Visitors visitors;
    private final Shell shell;
    private final Sessions sessions;
    private final Door door;

    SignInHandler(Visitors visitors, Shell shell, Sessions sessions, Door door) {
        this.visitors = visitors;
        this.shell = shell;
        this.sessions = sessions;
        this.door = door;
    }

    void form(Context context) {
        form(context, Asked.text(context, "to"), "");
    }

    private void form(Context context, String to, String error) {
        String key = FormKey.ofSignIn(context);
        shell.showOnce(
                context,
                "sign-in",
                new SignInPage(shell.frame(visitors.anybody(context), "Sign in", "sign-in"), key, to, error));
    }

    void signIn(Context context) {
        FormKey.checkSignIn(context);
        String to = Asked.field(context, "to");
        Actor actor;
        try {
            actor = door.enter(context, Asked.field(context, "token"));
        } catch (Refused refused) {
            context.status(refused.refusal().status());
            form(context, to, refused.refusal().detail());
            return;
        }
        sessions.open(context, actor);
        go(context, to);
    }

    void signOut(Context context) {
        FormKey.check(context, visitors.anybody(context));
        sessions.close(context);
        go(context, "/");
    }

    /** Goes on to a page of ours, wherever the form says. */
    private static void go(Context context, String to) {
        boolean ours = to.matches("/[^\\p{Cntrl}\\\\]*") && !to.startsWith("//");
        context.header("Cache-Control", "no-store");
        context.status(303);
        context.header("Location", ours ? to : "/");
    }
}
