package dev.weir.validator;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.validator.finding.Finding;
import java.util.List;
import java.util.Set;

/**
 * A manifest brought to the newest level of the language.
 *
 * @param text the text: older names are present ones, comments and layout stay
 * @param left what has to be brought there by hand
 */
public record Migration(String text, List<Finding> left) {

    private static final Set<String> RULES = Set.of("deprecated", "version");
    private static final Mending MENDING = new Mending(Migration::isOutdated, (before, after) -> true, 20);

    public Migration {
        left = List.copyOf(left);
    }

    /**
     * Migrates the text of a manifest.
     *
     * @throws ManifestException if the text is no manifest
     */
    public static Migration of(String text, String file, Validator validator) {
        Manifests.parse(text, file);
        Report mended = MENDING.mend(validator.validate(text, file), present -> validator.validate(present, file))
                .report();
        return new Migration(
                mended.source().text(),
                mended.findings().stream().filter(Migration::isOutdated).toList());
    }

    private static boolean isOutdated(Finding finding) {
        return RULES.contains(finding.rule());
    }
}
