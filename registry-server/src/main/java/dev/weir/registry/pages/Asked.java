package dev.weir.registry.pages;

import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refused;
import io.javalin.http.Context;

/** What a request asks for, in its query or its form. */
final class Asked {

    private static final int LAST_OFFSET = 1_000_000;

    private Asked() {}

    static String text(Context context, String name) {
        String text = context.queryParam(name);
        return text == null ? "" : text.strip();
    }

    static String field(Context context, String name) {
        String text = context.formParam(name);
        return text == null ? "" : text.strip();
    }

    static int offset(Context context) {
        return (int) number(context, "offset", 0, LAST_OFFSET);
    }

    static long number(Context context, String name, long standard, long most) {
        String text = text(context, name);
        if (text.isEmpty()) {
            return standard;
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) > most) {
            throw new Refused(new Malformed(
                    "Cannot show the page: '" + name + "' is no number from 0 to " + most, "correct the address"));
        }
        return Long.parseLong(text);
    }
}
