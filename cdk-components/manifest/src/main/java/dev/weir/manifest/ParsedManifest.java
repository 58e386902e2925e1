package dev.weir.manifest;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.resolution.Propagation;
import dev.weir.manifest.resolution.References;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.validation.ExpressionSyntax;
import dev.weir.manifest.validation.TemplateSyntax;
import dev.weir.manifest.validation.Validation;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest as its author wrote it. Immutable.
 *
 * @param root     the tree; references stand as they are
 * @param warnings what the YAML reader noticed
 */
public record ParsedManifest(MappingNode root, List<Problem> warnings) {

    public ParsedManifest {
        warnings = List.copyOf(warnings);
    }

    /**
     * Makes the manifest explicit and checks it.
     *
     * @throws dev.weir.manifest.problem.ManifestException with all problems if it cannot run
     */
    public Manifest resolve(Descriptors descriptors) {
        return resolve(descriptors, new ExpressionSyntax());
    }

    Manifest resolve(Descriptors descriptors, TemplateSyntax templates) {
        Problems problems = new Problems();
        MappingNode resolved = resolved(descriptors, templates, problems);
        return Manifest.of(resolved, problems.warningsOrThrow());
    }

    /** Makes the manifest explicit as far as that goes, and says all that is wrong with it. */
    public Examination examine(Descriptors descriptors) {
        Problems problems = new Problems();
        try {
            return new Examination(resolved(descriptors, new ExpressionSyntax(), problems), problems.all());
        } catch (ManifestException e) {
            problems.addAll(e.problems());
            return new Examination(null, problems.all());
        }
    }

    private MappingNode resolved(Descriptors descriptors, TemplateSyntax templates, Problems problems) {
        problems.addAll(warnings);
        MappingNode explicit = References.resolve(typed(), problems);
        MappingNode resolved = Propagation.propagate(explicit, descriptors, problems);
        new Validation(descriptors, templates, problems).manifest(resolved);
        return resolved;
    }

    private MappingNode typed() {
        if (root.entry("type") != null) {
            return root;
        }
        List<Entry> entries = new ArrayList<>(root.entries());
        entries.add(new Entry("type", root.position(), new ScalarNode(root.position(), Validation.SOURCE, null)));
        return new MappingNode(root.position(), entries);
    }
}
