package dev.weir.registry.pages;

import dev.weir.registry.access.Actor;
import java.util.Optional;

/**
 * Somebody who looks at a page.
 *
 * @param actor  who signed in; nobody for who may read without
 * @param secret the key of their session; empty likewise
 */
record Visitor(Optional<Actor> actor, String secret) {

    static final Visitor UNKNOWN = new Visitor(Optional.empty(), "");

    String label() {
        return actor.map(Actor::label).orElse("");
    }

    boolean administers() {
        return actor.filter(Actor::isAdmin).isPresent();
    }
}
