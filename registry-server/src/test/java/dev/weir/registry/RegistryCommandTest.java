package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryCommandTest {

    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Registry.run(words);
            return new Outcome(
                    code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void handlesTheTokensOfARegistryThatIsStopped() {
        String data = folder.toString();

        Outcome made = run(
                "token", "create", "--data", data, "--label", "ci", "--scope", "publish:com.example", "--days", "0");
        assertThat(made.code).isZero();
        assertThat(made.out).matches("weir_[A-Za-z0-9_-]{43}\\R");
        assertThat(run("token", "list", "--data", data).out)
                .isEqualToIgnoringNewLines("1  for ever  publish:com.example  ci");
        assertThat(run("token", "revoke", "--data", data, "1").out).isEqualToIgnoringNewLines("token 1 revoked");
        assertThat(run("token", "list", "--data", data).out).startsWith("1  revoked ");
        Outcome again = run("token", "revoke", "--data", data, "1");
        assertThat(again.code).isEqualTo(1);
        assertThat(again.err)
                .isEqualToIgnoringNewLines("Cannot revoke token 1: there is none of this number that is in use"
                        + " (see weir registry token list)");
    }

    @Test
    void keepsTheDataOfARegistryThatIsStopped() {
        String data = folder.resolve("data").toString();
        String other = folder.resolve("other").toString();
        String backup = folder.resolve("backup.zip").toString();
        run("token", "create", "--data", data, "--label", "ci", "--scope", "read");

        assertThat(run("backup", "--data", data, "--to", backup).out)
                .matches("\\Q" + backup + "\\E: [0-9]+ rows, 0 contents of 0 bytes\\R");
        assertThat(run("restore", "--data", other, "--from", backup).out)
                .matches("restored [0-9]+ rows, 0 contents of 0 bytes\\R");
        assertThat(run("token", "list", "--data", other).out).contains("read  ci");
        assertThat(run("check", "--data", other).out)
                .isEqualToIgnoringNewLines("0 contents, 0 not as they were stored; the log is whole");
        assertThat(run("repair", "--data", other).out)
                .isEqualToIgnoringNewLines("removed 0 files that no version names; 0 contents lost, 0 there again");
        Outcome again = run("restore", "--data", other, "--from", backup);
        assertThat(again.code).isEqualTo(1);
        assertThat(again.err).startsWith("Cannot restore the backup: the registry has something in it");
        assertThat(run(
                                "restore",
                                "--data",
                                data + "3",
                                "--from",
                                folder.resolve("none").toString())
                        .err)
                .startsWith("Cannot restore the backup: there is no ");
    }

    @Test
    void removesByRulesOnly() {
        String data = folder.toString();

        assertThat(run("retention", "--data", data, "--keep-builds", "5", "--dry-run").out)
                .isEqualToIgnoringNewLines("would remove 0 files of 0 versions");
        assertThat(run("retention", "--data", data, "--keep-snapshots", "90").out)
                .isEqualToIgnoringNewLines("removed 0 files of 0 versions");
        assertThat(run("retention", "--data", data).err)
                .startsWith("Cannot remove anything: no rule says what may go (give --keep-builds, ");
        assertThat(run("retention", "--data", data, "--keep-builds", "-1").code).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithACommandLine() {
        assertThat(run().err).startsWith("Cannot run weir registry: no command was given (see weir registry --help)");
        assertThat(run("token", "create", "--label", "x", "--scope", "write").err)
                .startsWith(
                        "Cannot read scope 'write': there is none of this name (use read, publish:NAMESPACE or admin)");
        assertThat(run("token", "create", "--label", "x", "--scope", "write").code)
                .isEqualTo(2);
        assertThat(run("serve", "--port", "x").code).isEqualTo(2);
    }

    @Test
    void saysThatAnotherProcessHasTheDatabase() throws Exception {
        try (RunningRegistry registry = new RunningRegistry(Store.H2, folder, false)) {
            assertThat(registry.port()).isPositive();
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.weir.registry.Registry",
                            "token",
                            "list",
                            "--data",
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(other.waitFor()).isEqualTo(1);
            assertThat(said)
                    .contains("Cannot open the database in " + folder
                            + ": a registry is running on it (stop it, or ask it with" + " --registry URL)");
        }
    }
}
