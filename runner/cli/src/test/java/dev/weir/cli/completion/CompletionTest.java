package dev.weir.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.cli.Terminal;
import dev.weir.cli.Weir;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the shells that there are, bash always, and looks at what they offer. */
class CompletionTest {

    private static final String MANIFEST = Path.of("../../connector-manifests/support-desk/manifest.yaml")
            .toAbsolutePath()
            .normalize()
            .toString();

    /** Completes a line as bash does: words split at blanks, = and :, the last one under the cursor. */
    private static final String BASH = """
            source "$SCRIPT"
            COMP_LINE=$1 COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:' COMP_WORDS=() rest=$1
            while [[ -n $rest ]]; do
                case $rest in
                    ' '*) rest=${rest#' '}; [[ -n $rest ]] || COMP_WORDS+=('') ;;
                    [=:]*) COMP_WORDS+=("${rest:0:1}"); rest=${rest:1} ;;
                    *) word=${rest%%[ =:]*}; COMP_WORDS+=("$word"); rest=${rest#"$word"} ;;
                esac
            done
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_POINT=${#COMP_LINE}
            _weir
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    /** Completes a line as zsh does, with its builtins for completion replaced by ones that print. */
    private static final String ZSH = """
            compdef() { : }
            compset() { [[ $2 == '--*=' ]] && part=${part#--*=} || part=${part##*,} }
            compadd() { print -rl -- ${(M)${(P)2}:#$part*} }
            _files() { [[ $1 == -/ ]] && print -rl -- $part*(N/) || print -rl -- $part*(N) }
            _describe() { print -rl -- ${(M)${(@)${(P)3}%%:*}:#$part*} }
            source $SCRIPT
            words=("${(@)${(z)1}}")
            [[ $1 == *' ' ]] && words+=('')
            CURRENT=$#words part=$words[-1]
            _weir
            """;

    private static final String FISH = """
            source $SCRIPT
            complete -C $argv[1] | string replace --regex '\\t.*' ''
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void putsFilesIntoAFolder() throws IOException {
        Files.createDirectory(folder.resolve("lake"));
        Files.writeString(folder.resolve("manifest.yaml"), Files.readString(Path.of(MANIFEST)));
        Files.writeString(folder.resolve("mine.json"), "{}");
        Path weir = Files.writeString(folder.resolve("weir"), """
                        #!/bin/sh
                        exec '%s' -cp '%s' dev.weir.cli.Weir "$@"
                        """.formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(weir, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Stream<Arguments> lines() {
        Map<String, List<String>> offered = new java.util.LinkedHashMap<>();
        offered.put("weir val", List.of("validate"));
        offered.put("weir la", List.of("lake"));
        offered.put("weir lake co", List.of("compact"));
        offered.put("weir lake ", List.of("ls", "show", "log", "verify", "compact", "expire"));
        offered.put("weir lake verify ", List.of("lake"));
        offered.put("weir lake verify lake --d", List.of("--digests"));
        offered.put("weir lake expire lake --k", List.of("--keep", "--keep-commits"));
        offered.put("weir lake expire lake --keep 3 --keep-", List.of("--keep-commits"));
        offered.put("weir validate --format ", List.of("text", "json", "sarif", "github", "junit"));
        offered.put("weir validate --format=ju", List.of("junit"));
        offered.put("weir validate --format json ma", List.of("manifest.yaml"));
        offered.put("weir validate manifest.yaml m", List.of("manifest.yaml", "mine.json"));
        offered.put("weir diff manifest.yaml mi", List.of("mine.json"));
        offered.put("weir diff a b --max m", List.of("minor"));
        offered.put("weir run manifest.yaml --to la", List.of("lake"));
        offered.put("weir spec --replay mi", List.of("mine.json"));
        offered.put("weir spec --replay --comp", List.of("--compat", "--components-dir"));
        offered.put("weir --color ", List.of("auto", "always", "never"));
        offered.put("weir --color never gate over", List.of("override", "overrides"));
        offered.put("weir help gate w", List.of("withdraw"));
        offered.put("weir completion f", List.of("fish"));
        offered.put("weir run s3://a/b --config=mi", List.of("mine.json"));
        offered.put("weir nonsense ", List.of());
        return Stream.of(Shell.values())
                .flatMap(shell ->
                        offered.entrySet().stream().map(line -> Arguments.of(shell, line.getKey(), line.getValue())));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void offersWords(Shell shell, String line, List<String> offered) throws Exception {
        assertThat(offers(shell, line)).containsExactlyInAnyOrderElementsOf(offered);
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void offersStreamsOfTheManifestOnTheLine(Shell shell) throws Exception {
        String weir = folder.resolve("weir").toString();

        assertThat(offers(shell, weir + " inspect manifest.yaml --stream a")).containsExactly("agents");
        assertThat(offers(shell, weir + " run manifest.yaml --to lake --streams tickets,a"))
                .allMatch(offer -> offer.endsWith("agents"))
                .hasSize(1);
        assertThat(offers(shell, weir + " inspect mine.json --stream a")).isEmpty();
        assertThat(offers(shell, weir + " validate --explain primary-key-f")).containsExactly("primary-key-field");
    }

    @Test
    void neverRunsWhatAManifestSays() throws Exception {
        String stream = "$(touch pwned) `touch pwned`";
        Files.writeString(
                folder.resolve("manifest.yaml"),
                Files.readString(Path.of(MANIFEST)).replace("name: agents", "name: \"" + stream + "\""));

        assertThat(offers(Shell.BASH, folder.resolve("weir") + " inspect manifest.yaml --stream '$"))
                .isEmpty();
        assertThat(offers(Shell.BASH, folder.resolve("weir") + " inspect manifest.yaml --stream "))
                .contains("\\$\\(touch\\ pwned\\)\\ \\`touch\\ pwned\\`");
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    private List<String> offers(Shell shell, String line) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve(".script"), script(shell));
        List<String> command = switch (shell) {
            case BASH -> List.of("bash", "--norc", "-c", BASH, "bash", line);
            case ZSH -> List.of("zsh", "-f", "-c", ZSH, "zsh", line);
            case FISH -> List.of("fish", "--no-config", "-c", FISH, line);
        };
        assumeTrue(shell == Shell.BASH || isInstalled(command.get(0)), shell + " is not installed");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(Map.of("SCRIPT", script.toString(), "HOME", folder.toString()));
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines()
                .filter(offer -> !offer.isEmpty())
                .map(CompletionTest::bare)
                .toList();
    }

    /** Shells put the option before, or a slash behind. */
    private static String bare(String offer) {
        return offer.replaceFirst("^--[a-z]+=", "").replaceFirst("/$", "");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String script(Shell shell) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(OutputStream.nullOutputStream());
        int code = new Weir(new Terminal(InputStream.nullInputStream(), out, err, false))
                .run(List.of("completion", shell.word()));
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
