package dev.weir.registry.lifecycle;

import dev.weir.registry.catalog.State;

/**
 * What a version is to become.
 *
 * @param state     its new state
 * @param reason    why; needed for every state but active
 * @param successor what to use in its place, as GROUP:ARTIFACT or GROUP:ARTIFACT:VERSION; empty for nothing
 */
public record Change(State state, String reason, String successor) {}
