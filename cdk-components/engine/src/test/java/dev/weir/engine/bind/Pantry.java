package dev.weir.engine.bind;

import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.processor.ComponentProcessor;
import dev.weir.expressions.value.TemplateSyntaxException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.yaml.YamlReader;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A folder of compiled components with their descriptors, as a jar has them. */
final class Pantry {

    private static final Path KITCHEN = Path.of("src/test/java/dev/weir/engine/bind/Kitchen.java");

    private final Path folder;

    Pantry(Path folder) {
        this.folder = folder;
    }

    /** The descriptors of {@link Kitchen}, whose classes are on the tests' own class path. */
    static Pantry ofKitchen(Path folder) {
        return compile(folder, KITCHEN, "-proc:only");
    }

    /** The components of a source file, as classes that nothing else knows. */
    static Pantry of(Path folder, Path source) {
        return compile(folder, source, "-parameters");
    }

    private static Pantry compile(Path folder, Path source, String option) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<String> options =
                    List.of(option, "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, found, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new ComponentProcessor()));
            if (!task.call()) {
                throw new AssertionError(errors(found));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pantry(folder);
    }

    private static List<String> errors(DiagnosticCollector<JavaFileObject> found) {
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            errors.add(each.toString());
        }
        return errors;
    }

    /** A binder that knows these components and no others. */
    Binder binder() {
        try {
            URL[] urls = {folder.toUri().toURL()};
            URLClassLoader loader = new URLClassLoader(urls, Pantry.class.getClassLoader()) {
                @Override
                public Enumeration<URL> getResources(String name) throws IOException {
                    return findResources(name);
                }
            };
            return new Binder(Descriptors.load(loader), Pantry::template);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    static MappingNode yaml(String text) {
        return (MappingNode) YamlReader.read(text, "menu.yaml", new Problems());
    }

    private static Template<?> template(Interpolation interpolation, Node node, Row parameters) {
        if (node.plain() instanceof String text && text.contains("{{ }}")) {
            throw new TemplateSyntaxException("an expression is missing", 1, text.indexOf("{{ }}") + 1);
        }
        if (interpolation == Interpolation.NESTED && node.plain() instanceof Long) {
            throw new IllegalArgumentException("expected a structure (give a mapping)");
        }
        return new Seen<>(interpolation, node.plain(), parameters);
    }

    /** A template that tells what it was made of. */
    record Seen<T>(Interpolation interpolation, @Nullable Object plain, Row parameters) implements Template<T> {

        static <T> Seen<T> of(Interpolation interpolation, Object plain) {
            return new Seen<>(interpolation, plain, new Row());
        }

        @Override
        public T in(Scope scope) {
            throw new AssertionError("nothing is evaluated while components are made");
        }

        @Override
        public Interest interestIn(String variable) {
            return Interest.NOTHING;
        }

        @Override
        public String text() {
            return String.valueOf(plain);
        }
    }
}
