package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packaged program in a process of its own.
 *
 * @param folder      where standard error is kept, and where the process works
 * @param options     options of the JVM
 * @param classPath   what is on the class path behind the program
 * @param environment what is added to the environment; other variables of AWS are taken away
 */
record WeirProcess(Path folder, List<String> options, List<Path> classPath, Map<String, String> environment) {

    private static final int MOST_SECONDS = 120;

    static WeirProcess in(Path folder) {
        return new WeirProcess(folder, List.of(), List.of(), Map.of());
    }

    WeirProcess withOptions(String... more) {
        return new WeirProcess(folder, List.of(more), classPath, environment);
    }

    WeirProcess withClassPath(Path... more) {
        return new WeirProcess(folder, options, List.of(more), environment);
    }

    WeirProcess withEnvironment(Map<String, String> more) {
        return new WeirProcess(folder, options, classPath, more);
    }

    /** Runs a command and keeps what it writes. */
    Answer run(Object... words) throws IOException, InterruptedException {
        List<String> out = new ArrayList<>();
        Answer answer = run(out::add, words);
        return new Answer(answer.code(), out, answer.err());
    }

    /** Runs a command and hands on the lines of standard output one by one; the answer has none. */
    Answer run(Consumer<String> lines, Object... words) throws IOException, InterruptedException {
        Process process = builder(words).start();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.accept(line);
            }
            return new Answer(end(process, words), List.of(), Files.readString(err()));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts a command whose standard output nobody reads; the caller ends it. */
    Process start(Object... words) throws IOException {
        return builder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Starts a command whose standard output goes to a file; the caller ends it. */
    Process startInto(File out, Object... words) throws IOException {
        return builder(words).redirectOutput(out).start();
    }

    /** Runs a command whose standard output goes to a file or device. */
    Answer runInto(File out, Object... words) throws IOException, InterruptedException {
        Process process = builder(words).redirectOutput(out).start();
        try {
            return new Answer(end(process, words), List.of(), Files.readString(err()));
        } finally {
            process.destroyForcibly();
        }
    }

    private static int end(Process process, Object... words) throws InterruptedException {
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                .as("%s ends", List.of(words))
                .isTrue();
        return process.exitValue();
    }

    private ProcessBuilder builder(Object... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        Stream<Path> jars = Stream.concat(Stream.of(Project.jar()), classPath.stream());
        command.addAll(List.of("-cp", jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        command.add("dev.weir.cli.Weir");
        List.of(words).forEach(word -> command.add(String.valueOf(word)));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private Path err() {
        return folder.resolve("stderr.txt");
    }
}
