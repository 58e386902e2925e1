package dev.weir.validator;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.validator.finding.Edits;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A manifest brought to the newest level of the language.
 *
 * @param text the text: older names are present ones, comments and layout stay
 * @param left what has to be brought there by hand
 */
public record Migration(String text, List<Finding> left) {

    private static final Set<String> RULES = Set.of("deprecated", "version");
    private static final int MOST_ROUNDS = 20;

    public Migration {
        left = List.copyOf(left);
    }

    /**
     * Migrates the text of a manifest. What was renamed may show what its older name hid, so that it takes rounds.
     *
     * @throws ManifestException if the text is no manifest
     */
    public static Migration of(String text, String file, Validator validator) {
        Manifests.parse(text, file);
        String present = text;
        List<Finding> found = outdated(validator, present, file);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Fix> fixes = found.stream()
                    .map(Finding::fix)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            if (fixes.isEmpty()) {
                break;
            }
            present = Edits.apply(present, fixes).text();
            found = outdated(validator, present, file);
        }
        return new Migration(present, found);
    }

    private static List<Finding> outdated(Validator validator, String text, String file) {
        return validator.validate(text, file).findings().stream()
                .filter(finding -> RULES.contains(finding.rule()))
                .toList();
    }
}
