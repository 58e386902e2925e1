package dev.weir.registry.pages;

import dev.weir.registry.access.Actor;
import dev.weir.registry.refusal.Refused;
import io.javalin.http.Context;

/** Lets people in who have a token, however many wrong ones came from their address. */
public interface Door {

    /**
     * Whose token it is.
     *
     * @throws Refused if it is none, or too many were tried
     */
    Actor enter(Context context, String token);
}
