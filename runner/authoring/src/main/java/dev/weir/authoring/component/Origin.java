package dev.weir.authoring.component;

import dev.weir.manifest.tree.Position;
import java.util.List;

/**
 * Where a component comes from.
 *
 * @param place      where it is written
 * @param definition the definition that a reference or an alias in its place names, as {@code #/definitions/base}; empty if it is
 *                   written where it stands
 * @param bases      the definitions that it extends by {@code $ref}, the nearest first
 * @param parameters whether {@code $parameters} put it in its place
 */
public record Origin(Position place, String definition, List<String> bases, boolean parameters) {

    public Origin {
        bases = List.copyOf(bases);
    }
}
