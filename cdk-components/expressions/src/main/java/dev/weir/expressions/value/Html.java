package dev.weir.expressions.value;

import dev.weir.expressions.text.HtmlEntities;

/** Texts with the signs of HTML as entities, counted before they are made. Stateless. */
public final class Html {

    private Html() {}

    public static String escape(String text) {
        Run.making(HtmlEntities.escapedLength(text));
        return HtmlEntities.escape(text);
    }
}
