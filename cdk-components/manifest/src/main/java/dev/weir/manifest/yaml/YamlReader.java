package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

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
        org.yaml.snakeyaml.nodes.Node document = compose(source);
        if (document == null) {
            return new ScalarNode(new Position(file, 1, 1), null);
        }
        return new TreeBuilder(source, problems).build(document);
    }

    private static org.yaml.snakeyaml.nodes.@Nullable Node compose(SourceText source) {
        LoaderOptions options = options();
        try {
            return new Composer(
                            new ParserImpl(new StreamReader(source.parserText()), options), new ImplicitTags(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            throw new ManifestException(problem(e, source.file()));
        } catch (YAMLException e) {
            throw new ManifestException(Problem.error(
                    "yaml",
                    new Position(source.file(), 1, 1),
                    "Cannot read manifest: " + e.getMessage() + " (correct the YAML)"));
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setTagInspector(tag -> true); // TreeBuilder refuses tags with better words
        return options;
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
