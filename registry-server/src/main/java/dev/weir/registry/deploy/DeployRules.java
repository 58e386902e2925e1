package dev.weir.registry.deploy;

import dev.weir.registry.check.CheckLimits;
import dev.weir.registry.store.UploadLimits;
import java.time.Duration;
import java.util.List;

/**
 * What deployments have to keep to.
 *
 * @param upload    how much of a file is taken
 * @param check     how much is looked at in it
 * @param libraries groups, those below them included, whose jars need no components
 * @param staged    how long files wait for the rest of their deployment
 */
public record DeployRules(UploadLimits upload, CheckLimits check, List<String> libraries, Duration staged) {

    /** The limits that are used without options, and no libraries. */
    public static final DeployRules DEFAULT =
            new DeployRules(UploadLimits.DEFAULT, CheckLimits.DEFAULT, List.of(), Duration.ofHours(1));

    public DeployRules {
        libraries = List.copyOf(libraries);
    }

    boolean needsComponents(String group) {
        return libraries.stream().noneMatch(library -> group.equals(library) || group.startsWith(library + "."));
    }
}
