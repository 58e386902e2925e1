package dev.weir.parsers.dates;

import org.jspecify.annotations.Nullable;

/** One form in which a source writes dates. Immutable; safe for concurrent use. */
interface DateFormat {

    /** What a text denotes, which has no spaces around it; null if it is not of this form. */
    @Nullable
    Moment read(String text);
}
