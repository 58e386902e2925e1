package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads one YAML document: YAML 1.1 with the meanings that PyYAML's safe loader gives to it. Text that would take more than
 * bounded memory or stack is refused.
 */
public final class YamlReader {

    /** The largest file that is read; ten times the largest public connector. */
    public static final int MAX_BYTES = 16_000_000;

    /** How deep mappings and lists may be nested. */
    static final int MAX_DEPTH = 200;

    private YamlReader() {}

    /**
     * The document of a text; an empty text is a scalar without value.
     *
     * @param file     the name of the file, for positions
     * @param problems takes warnings
     * @throws ManifestException if the text is not one YAML document of plain values
     */
    public static Node read(String text, String file, Problems problems) {
        SourceText source = SourceText.of(text, file);
        try {
            return new TreeBuilder(source, problems).document();
        } catch (MarkedYAMLException e) {
            throw new ManifestException(problem(e, file));
        } catch (YAMLException e) {
            throw new ManifestException(Problem.error(
                    "yaml",
                    new Position(file, 1, 1),
                    "Cannot read manifest: " + e.getMessage() + " (correct the YAML)"));
        }
    }

    private static Problem problem(MarkedYAMLException e, String file) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        Position position =
                mark == null ? new Position(file, 1, 1) : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
        String context = e.getContext() == null ? "" : " " + e.getContext();
        return Problem.error(
                "yaml", position, "Cannot read manifest: " + e.getProblem() + context + " (correct the YAML)");
    }
}
