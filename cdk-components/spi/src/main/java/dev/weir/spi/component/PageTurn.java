package dev.weir.spi.component;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a retriever makes of a page that it has read to its end.
 *
 * @param extracted how many records the page held, before filters
 * @param records   how many of them it gave
 * @param last      whether it was the last one
 * @param next      the token of the page after it; null if it was the last one, or the next one needs none
 * @param why       why so, in a few words; asked for only where somebody is told
 */
public record PageTurn(
        int extracted, int records, boolean last, @Nullable Object next, Supplier<String> why) {}
