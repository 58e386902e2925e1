package dev.weir.registry.http;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.pages.Sessions;
import dev.weir.registry.refusal.Refusal.Unauthenticated;
import dev.weir.registry.refusal.Refused;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who makes a request: by a bearer token, or by the password that Maven's clients send, whatever the name beside it. */
final class Callers {

    private final Tokens tokens;
    private final Sessions sessions;
    private final boolean anonymousRead;

    Callers(Tokens tokens, Sessions sessions, boolean anonymousRead) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.anonymousRead = anonymousRead;
    }

    /** Whoever wants to read; who signed in to the pages may follow their links to files. */
    Actor reader(Context context) {
        String header = context.header("Authorization");
        Optional<Actor> signedIn = header == null ? sessions.bearer(context) : Optional.empty();
        if (signedIn.isPresent()) {
            return signedIn.get();
        }
        if (header == null && anonymousRead) {
            return new Actor(0, "anonymous", context.ip(), List.of(new Scope.Read()));
        }
        return known(header, context);
    }

    /** Whoever wants to change something. */
    Actor writer(Context context) {
        return known(context.header("Authorization"), context);
    }

    private Actor known(@Nullable String header, Context context) {
        if (header == null) {
            throw unauthenticated("there is no token", "give one as password of any user name, or as bearer token");
        }
        return tokens.bearer(secret(header), context.ip());
    }

    private static String secret(String header) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String rest = header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return rest;
        }
        if (scheme.equalsIgnoreCase("Basic")) {
            return password(rest);
        }
        throw unauthenticated("the header Authorization is of another scheme", "use Basic or Bearer");
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            throw unauthenticated("the header Authorization is not Base64", "send NAME:TOKEN in Base64");
        }
    }

    private static Refused unauthenticated(String why, String remedy) {
        return new Refused(new Unauthenticated("Cannot answer: " + why, remedy));
    }
}
