package dev.weir.registry.pages;

import dev.weir.registry.access.Actor;
import dev.weir.registry.refusal.Refusal.Unauthenticated;
import dev.weir.registry.refusal.Refused;
import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who looks at a page, and whether they may. */
final class Visitors {

    private final Sessions sessions;
    private final boolean anonymousRead;

    Visitors(Sessions sessions, boolean anonymousRead) {
        this.sessions = sessions;
        this.anonymousRead = anonymousRead;
    }

    /** Whoever it is, also somebody who may do nothing. */
    Visitor anybody(Context context) {
        return sessions.bearer(context)
                .map(actor -> new Visitor(Optional.of(actor), Cookies.read(context, Sessions.COOKIE)))
                .orElse(Visitor.UNKNOWN);
    }

    /** Whoever wants to read. */
    Visitor reader(Context context) {
        Visitor visitor = anybody(context);
        if (visitor.actor().isEmpty() && !anonymousRead) {
            throw notSignedIn();
        }
        return visitor;
    }

    /** Whoever is to be an administrator. */
    Visitor administrator(Context context) {
        Visitor visitor = anybody(context);
        administrator(visitor);
        return visitor;
    }

    /** Whoever signed in as an administrator, and who they are. */
    static Actor administrator(Visitor visitor) {
        Actor actor = visitor.actor().orElseThrow(Visitors::notSignedIn);
        actor.mayAdminister();
        return actor;
    }

    private static Refused notSignedIn() {
        return new Refused(new Unauthenticated("Cannot show the page: nobody is signed in", "sign in with a token"));
    }
}
