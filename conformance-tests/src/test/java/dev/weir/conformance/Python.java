package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the scripts of src/test/python in the virtual environment of venv.sh. */
final class Python {

    private Python() {}

    /** Runs a script; gives the lines that it prints. */
    static List<String> run(String script, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), script, arguments);
    }

    /** The same, with more variables in its environment. */
    static List<String> run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        return run(List.of(), environment, script, arguments);
    }

    /** The same with what the tests of dbt need, by dbt/requirements.txt. */
    static List<String> withDbt(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        return run(List.of("dbt"), environment, script, arguments);
    }

    private static List<String> run(
            List<String> venv, Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        List<String> made =
                new ArrayList<>(List.of(Path.of("venv.sh").toAbsolutePath().toString()));
        made.addAll(venv);
        List<String> command = new ArrayList<>();
        command.add(lines(Map.of(), made).get(0));
        command.add(Path.of("src/test/python", script).toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        return lines(environment, command);
    }

    private static List<String> lines(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (var out = process.inputReader(UTF_8)) {
            out.lines().forEach(lines::add);
        }
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return lines;
    }
}
