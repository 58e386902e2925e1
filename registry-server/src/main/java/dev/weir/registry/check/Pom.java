package dev.weir.registry.check;

import java.util.List;
import java.util.Optional;

/**
 * What is looked at in a POM.
 *
 * @param group        the group, its own or its parent's
 * @param artifact     the artifact
 * @param version      the version, its own or its parent's
 * @param packaging    what it is packaged as; {@code jar} if it does not say
 * @param description  what it is, its name if there is no description; empty if there is neither
 * @param parent       the POM that it goes on from
 * @param dependencies what it needs, without what is for tests
 */
public record Pom(
        String group,
        String artifact,
        String version,
        String packaging,
        String description,
        Optional<Dependency> parent,
        List<Dependency> dependencies) {

    public Pom {
        dependencies = List.copyOf(dependencies);
    }
}
