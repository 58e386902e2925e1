package dev.weir.descriptors.processor;

import dev.weir.descriptors.Descriptors;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Sources compiled with the processor into a folder.
 *
 * @param folder   the output folder
 * @param problems errors and warnings as {@code file:line:column: message}
 */
record Compilation(Path folder, List<String> problems) {

    /** Compiles sources, each a file of package {@code acme} that begins with its imports. */
    static Compilation of(Path folder, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<Source> units = new ArrayList<>();
            for (String source : sources) {
                units.add(new Source(source));
            }
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-cp",
                    System.getProperty("java.class.path") + System.getProperty("path.separator") + folder);
            JavaCompiler.CompilationTask task = compiler.getTask(out, files, found, options, null, units);
            task.setProcessors(List.of(new ComponentProcessor()));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> problems = found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
                .map(Compilation::text)
                .toList();
        return new Compilation(folder, problems);
    }

    /** The file that the processor wrote. */
    String json() {
        try {
            return Files.readString(folder.resolve(Descriptors.RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean wroteNothing() {
        return !Files.exists(folder.resolve(Descriptors.RESOURCE));
    }

    private static String text(Diagnostic<? extends JavaFileObject> problem) {
        JavaFileObject source = problem.getSource();
        String place = source == null
                ? ""
                : Path.of(source.getName()).getFileName() + ":" + problem.getLineNumber() + ":"
                        + problem.getColumnNumber() + ": ";
        return place + problem.getMessage(Locale.ROOT);
    }

    private static final class Source extends SimpleJavaFileObject {

        private static final String HEAD = """
                package acme;
                import dev.weir.spi.annotation.*;
                import dev.weir.spi.template.Template;
                import dev.weir.spi.value.Row;
                import java.util.*;
                import org.jspecify.annotations.Nullable;
                """;

        private final String text;

        Source(String text) {
            super(URI.create("string:///acme/" + name(text) + ".java"), Kind.SOURCE);
            this.text = HEAD.replace('\n', ' ') + text;
        }

        private static String name(String text) {
            return text.lines()
                    .filter(line -> line.matches("(public )?(record|interface|enum|class) .*"))
                    .map(line -> line.replaceFirst("(public )?(record|interface|enum|class) (\\w+).*", "$3"))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
