package dev.weir.registry.pages;

import dev.weir.registry.refusal.Refusal.Forbidden;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Digests;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;

/**
 * What a form sends along to prove that a page of ours was filled in: made of a cookie that other sites neither read nor set. Who is signed in has that of the
 * session; the form for signing in brings one of its own.
 */
final class FormKey {

    static final String FIELD = "key";
    private static final String COOKIE = "weir-form";
    private static final Duration LIFE = Duration.ofHours(1);

    private FormKey() {}

    /** The key for the forms of somebody who is signed in. */
    static String of(Visitor visitor) {
        return visitor.secret().isEmpty() ? "" : of(visitor.secret());
    }

    /** The key for the form of signing in. */
    static String ofSignIn(Context context) {
        String secret = Cookies.read(context, COOKIE);
        if (secret.isEmpty()) {
            secret = Cookies.secret();
            Cookies.write(context, COOKIE, secret, LIFE);
        }
        return of(secret);
    }

    private static String of(String secret) {
        return Digests.of(("form of " + secret).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    /** Refuses a form of somebody who is signed in, unless it is ours. */
    static void check(Context context, Visitor visitor) {
        check(context, of(visitor));
    }

    /** Refuses a form of signing in, unless it is ours. */
    static void checkSignIn(Context context) {
        String secret = Cookies.read(context, COOKIE);
        check(context, secret.isEmpty() ? "" : of(secret));
    }

    private static void check(Context context, String wanted) {
        String sent = context.formParam(FIELD);
        String site = context.header("Sec-Fetch-Site");
        boolean foreign = site != null && !List.of("same-origin", "none").contains(site);
        if (foreign || wanted.isEmpty() || sent == null || !equal(sent, wanted)) {
            throw new Refused(new Forbidden(
                    "Cannot take the form: it does not come from a page of this session",
                    "load the page again, and send it once more"));
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
