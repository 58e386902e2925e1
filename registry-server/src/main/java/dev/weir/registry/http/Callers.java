package dev.weir.registry.http;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.limit.Limits;
import dev.weir.registry.limit.Origin;
import dev.weir.registry.oidc.Exchange;
import dev.weir.registry.oidc.IdTokens;
import dev.weir.registry.pages.Sessions;
import dev.weir.registry.refusal.Refusal.Unauthenticated;
import dev.weir.registry.refusal.Refused;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who makes a request: by a bearer token, or by the password that Maven's clients send, whatever the name beside it. An ID token of a trusted issuer
 * does as well. Who asks too often is refused.
 */
final class Callers {

    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Tokens tokens;
    private final Sessions sessions;
    private final Exchange exchange;
    private final Limits limits;
    private final Origin origin;
    private final boolean anonymousRead;

    Callers(Tokens tokens, Sessions sessions, Exchange exchange, Limits limits, Origin origin, boolean anonymousRead) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.exchange = exchange;
        this.limits = limits;
        this.origin = origin;
        this.anonymousRead = anonymousRead;
    }

    /** Whoever wants to read; who signed in to the pages may follow their links to files. */
    Actor reader(Context context) {
        String header = context.header("Authorization");
        Optional<Actor> signedIn = header == null ? sessions.bearer(context) : Optional.empty();
        if (signedIn.isPresent()) {
            return counted(context, signedIn.get());
        }
        if (header == null && anonymousRead) {
            return counted(context, new Actor(0, "anonymous", address(context), List.of(new Scope.Read())));
        }
        return known(header, context);
    }

    /** Whoever wants to change something. */
    Actor writer(Context context) {
        return known(context.header("Authorization"), context);
    }

    /** Whoever has the right to everything. */
    Actor administrator(Context context) {
        Actor actor = writer(context);
        actor.mayAdminister();
        return actor;
    }

    private Actor known(@Nullable String header, Context context) {
        if (header == null) {
            throw unauthenticated("there is no token", "give one as password of any user name, or as bearer token");
        }
        return counted(context, enter(context, secret(header)));
    }

    /** Whose token, or ID token of a trusted issuer, a secret is. */
    Actor enter(Context context, String secret) {
        String address = address(context);
        return signIn(
                context,
                secret,
                () -> IdTokens.isLike(secret) ? exchange.bearer(secret, address) : tokens.bearer(secret, address));
    }

    private Actor counted(Context context, Actor actor) {
        if (READS.contains(context.method())) {
            limits.read(actor);
        } else {
            limits.write(actor);
        }
        return actor;
    }

    /** Does what a secret is needed for, unless too many of the address were wrong. */
    <T> T signIn(Context context, String secret, Supplier<T> work) {
        String address = address(context);
        limits.maySignIn(address, secret);
        try {
            T done = work.get();
            limits.signedIn(secret);
            return done;
        } catch (Refused refused) {
            if (refused.refusal() instanceof Unauthenticated) {
                limits.failedSignIn(address, secret);
            }
            throw refused;
        }
    }

    private String address(Context context) {
        List<String> forwarded = Collections.list(context.req().getHeaders("X-Forwarded-For"));
        return origin.of(context.ip(), forwarded.isEmpty() ? null : String.join(",", forwarded));
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
