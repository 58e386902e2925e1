package dev.weir.registry.pages;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/** Cookies that no script reads and no other site sends; behind HTTPS they never travel without it. */
final class Cookies {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Cookies() {}

    /** A text that nobody guesses. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a cookie holds; empty if there is none. */
    static String read(Context context, String name) {
        String value = context.cookie(name);
        return value == null ? "" : value;
    }

    /** Sets a cookie; zero takes it away. */
    static void write(Context context, String name, String value, Duration life) {
        String secure = isHttps(context) ? "; Secure" : "";
        context.res()
                .addHeader(
                        "Set-Cookie",
                        name + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; HttpOnly; SameSite=Strict"
                                + secure);
    }

    /** Whether the browser speaks HTTPS, with us or with a proxy before us. */
    static boolean isHttps(Context context) {
        return context.req().isSecure() || "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
    }
}
