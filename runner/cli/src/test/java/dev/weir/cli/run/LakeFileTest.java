package dev.weir.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.declare.Problem;
import dev.weir.lake.declare.PublishMode;
import dev.weir.manifest.problem.ManifestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeFileTest {

    @TempDir
    Path folder;

    private LakeFile file(String yaml) throws IOException {
        Files.writeString(folder.resolve("lake.yaml"), yaml);
        return LakeFile.of(folder.resolve("manifest.yaml"), null);
    }

    private String place(int line, int column) {
        return folder.resolve("lake.yaml") + ":" + line + ":" + column + ": ";
    }

    @Test
    void readsTheFileBesideTheManifest() throws IOException {
        LakeDeclaration declaration = file("""
                lake:
                  source: shop
                  defaults: {publish: replace}
                  commit_gate: {until: 2024-02-29}
                """).declaration();

        assertThat(declaration.source()).isEqualTo("shop");
        assertThat(declaration.stream("orders").publish()).isEqualTo(PublishMode.REPLACE);
        assertThat(declaration.commitGate().row().get("until")).isEqualTo("2024-02-29");
    }

    @Test
    void declaresNothingWithoutAFile() {
        assertThat(LakeFile.of(folder.resolve("manifest.yaml"), null).declaration())
                .isEqualTo(LakeDeclaration.NONE);
    }

    @Test
    void readsTheExampleOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("../../docs/lake.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        LakeDeclaration declaration =
                file(page.substring(start, page.indexOf("```", start))).declaration();

        assertThat(declaration.streams().keySet()).containsExactly("orders", "reports");
        assertThat(declaration.stream("orders").schema().columns()).containsEntry("Total Amount", "total_amount");
    }

    @Test
    void saysWhereEachProblemStands() throws IOException {
        LakeFile file = file("""
                lake:
                  streams:
                    orders.v2:
                      publish: sometimes
                      partition_by:
                        - load_date
                        - {key: day, field: at, truncate: week}
                      files:
                        target: huge
                    orders: {nonsense: 1}
                  more: 1
                """);

        assertThatThrownBy(file::declaration)
                .isInstanceOf(ManifestException.class)
                .hasMessage(String.join(
                        "\n",
                        place(7, 33)
                                + "Cannot use the lake's declaration: lake.streams.orders.v2.partition_by[1].truncate:"
                                + " 'week' is not one of none, hour, day, month, year",
                        place(4, 7)
                                + "Cannot use the lake's declaration: lake.streams.orders.v2.publish: 'sometimes' is not"
                                + " one of append, replace, overwrite",
                        place(9, 9)
                                + "Cannot use the lake's declaration: lake.streams.orders.v2.files.target: 'huge' is not"
                                + " a size like '256 MB'",
                        place(10, 14)
                                + "Cannot use the lake's declaration: lake.streams.orders.nonsense: there is no such key"
                                + " (known: gate, partition_by, publish, sort_by, files, schema)",
                        place(11, 3)
                                + "Cannot use the lake's declaration: lake.more: there is no such key (known: source,"
                                + " defaults, streams, commit_gate)"));
    }

    @Test
    void saysWhereProblemsOfOthersStand() throws IOException {
        LakeFile file = file("lake:\n  commit_gate:\n    rows: [1, 2]\n");

        assertThatThrownBy(() -> file.refuse(List.of(
                        new Problem("lake.commit_gate.rows[1]", "too many (fewer)"),
                        new Problem("lake.commit_gate.rows[1].x", "gone"),
                        new Problem("lake.commit_gate.missing", "gone"))))
                .hasMessage(
                        place(3, 15) + "Cannot use the lake's declaration: lake.commit_gate.rows[1]: too many (fewer)\n"
                                + place(3, 15) + "Cannot use the lake's declaration: lake.commit_gate.rows[1].x: gone\n"
                                + place(2, 3) + "Cannot use the lake's declaration: lake.commit_gate.missing: gone");
    }

    @Test
    void saysWhatIsWrongWithTheYaml() {
        assertThatThrownBy(() -> file("lake: [\n"))
                .hasMessageStartingWith(place(2, 1) + "Cannot read the lake's declaration: ");
        assertThatThrownBy(() -> file("- lake\n"))
                .hasMessage(place(1, 1)
                        + "Cannot read the lake's declaration: it is a list (write a mapping with the key lake)");
        Path gone = folder.resolve("gone.yaml");
        assertThatThrownBy(() -> LakeFile.of(folder.resolve("manifest.yaml"), gone))
                .hasMessage("Cannot read the lake's declaration " + gone + ": there is no such file (check the path)");
    }
}
