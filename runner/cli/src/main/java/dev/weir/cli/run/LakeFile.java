package dev.weir.cli.run;

import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.declare.Problem;
import dev.weir.lake.declare.Problems;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Position;
import dev.weir.spi.value.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that declares how a source's streams lie in the lake: {@code lake.yaml} beside the manifest, or another one
 * that is named. Problems are told with the line, as those of manifests are.
 */
final class LakeFile {

    private static final String NAME = "lake.yaml";

    private final @Nullable MappingNode root;

    private LakeFile(@Nullable MappingNode root) {
        this.root = root;
    }

    /**
     * Reads the file.
     *
     * @param given the file that the user names; null for the one beside the manifest, which need not be there
     * @throws ManifestException if it is not a YAML mapping, or the file that is named cannot be read
     */
    static LakeFile of(Path manifest, @Nullable Path given) {
        Path file = given == null ? manifest.resolveSibling(NAME) : given;
        if (given == null && !Files.exists(file)) {
            return new LakeFile(null);
        }
        try {
            return new LakeFile(Manifests.load(file).root());
        } catch (ManifestException e) {
            throw new ManifestException(e.problems().stream()
                    .map(problem -> new dev.weir.manifest.problem.Problem(
                            problem.rule(),
                            problem.severity(),
                            problem.position(),
                            ofLake(problem.message()),
                            problem.instead()))
                    .toList());
        }
    }

    private static String ofLake(String message) {
        return message.replace("Cannot read manifest", "Cannot read the lake's declaration")
                .replace("write a mapping with version, check and streams", "write a mapping with the key lake");
    }

    /**
     * What it declares.
     *
     * @throws ManifestException with everything that is wrong
     */
    LakeDeclaration declaration() {
        if (root == null) {
            return LakeDeclaration.NONE;
        }
        Problems problems = new Problems();
        LakeDeclaration declaration =
                LakeDeclaration.read(YamlPlaces.value(root) instanceof Row row ? row : new Row(), problems);
        refuse(problems.found());
        return declaration;
    }

    /** A line that tells of something that is no fault for sure. */
    String doubt(Problem doubt) {
        Position place = root == null ? new Position("", 0, 0) : YamlPlaces.of(root, doubt.path());
        return dev.weir.manifest.problem.Problem.warning("lake", place, "The lake's declaration: " + doubt)
                .toString();
    }

    /**
     * Refuses the file if there are problems, found here or by those who read a part of it.
     *
     * @throws ManifestException with the problems
     */
    void refuse(List<Problem> problems) {
        if (root != null && !problems.isEmpty()) {
            throw new ManifestException(problems.stream()
                    .map(problem -> dev.weir.manifest.problem.Problem.error(
                            "lake",
                            YamlPlaces.of(root, problem.path()),
                            "Cannot use the lake's declaration: " + problem))
                    .toList());
        }
    }
}
