package dev.weir.cli.components;

import dev.weir.cli.Terminal;
import dev.weir.components.store.Cache;

/** One of the things that {@code weir components} does. */
interface ComponentsAction {

    /** Does it; the result is the exit code. */
    int run(Asked asked, Cache cache, Terminal terminal);
}
