package dev.weir.registry.pages.view;

import java.util.List;

/**
 * The first page.
 *
 * @param frame     what stands around it
 * @param text      the words that are looked for
 * @param kind      the kind that is looked for; empty for any
 * @param parameter the parameter that is looked for; empty for any
 * @param kinds     all kinds that there are
 * @param results   what was found
 * @param latest    what was published last
 */
public record Home(
        Frame frame, String text, String kind, String parameter, List<String> kinds, Results results, Latest latest) {}
