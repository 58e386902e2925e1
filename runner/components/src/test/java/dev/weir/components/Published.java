package dev.weir.components;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.descriptors.processor.ComponentProcessor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A folder laid out as a Maven repository, with jars that are compiled here. */
final class Published {

    private final Path folder;
    private final Path work;

    Published(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("repository"));
        this.work = Files.createDirectories(folder.resolve("work"));
    }

    /** The same artifacts in another folder. */
    Published copiedTo(Path other) throws IOException {
        Published copy = new Published(other);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path to = copy.folder.resolve(folder.relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
        return copy;
    }

    Path folder() {
        return folder;
    }

    String url() {
        return "file://" + folder;
    }

    /** A library with one class {@code com.example.words.Words} that says a word. */
    Published words(String version, String word) throws Exception {
        return jar(
                "com.example:words:" + version,
                "com.example.words.Words",
                "package com.example.words; public final class Words { public static String say() { return \"" + word
                        + "\"; } }",
                "");
    }

    /** An artifact with a component that puts what an expression gives into field {@code said}; what it needs is published before. */
    Published saying(String coordinates, String type, String expression, String... needs) throws Exception {
        String name = type.substring(type.lastIndexOf('.') + 1);
        StringBuilder dependencies = new StringBuilder(dependency("dev.weir:spi:0.1.0", ""));
        for (String need : needs) {
            dependencies.append(dependency(need, ""));
        }
        return jar(
                coordinates,
                "com.example.made." + name,
                """
                package com.example.made;

                import dev.weir.spi.annotation.Component;
                import dev.weir.spi.annotation.Default;
                import dev.weir.spi.record.RecordTransformation;
                import dev.weir.spi.template.Scope;
                import dev.weir.spi.value.Row;

                /**
                 * Says something.
                 *
                 * @param times how often
                 */
                @Component("TYPE")
                public record NAME(@Default("1") int times) implements RecordTransformation {
                    @Override
                    public void transform(Row record, Scope scope) {
                        record.put("said", EXPRESSION);
                    }
                }
                """.replace("TYPE", type).replace("NAME", name).replace("EXPRESSION", expression),
                dependencies.toString(),
                needs);
    }

    /** A dependency of a POM, with more of its elements. */
    static String dependency(String coordinates, String more) {
        String[] parts = coordinates.split(":");
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>"
                + parts[2] + "</version>" + more + "</dependency>";
    }

    Published jar(String coordinates, String className, String source, String dependencies, String... classPath)
            throws Exception {
        Path classes = Files.createTempDirectory(work, "classes");
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        for (String need : classPath) {
            path.append(java.io.File.pathSeparator).append(file(need, ".jar"));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject unit =
                new SimpleJavaFileObject(
                        URI.create("string:///" + className.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return source;
                    }
                };
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                null,
                null,
                List.of("-parameters", "-d", classes.toString(), "-cp", path.toString()),
                null,
                List.of(unit));
        task.setProcessors(List.of(new ComponentProcessor()));
        if (!task.call()) {
            throw new AssertionError("does not compile: " + source);
        }
        Path jar = file(coordinates, ".jar");
        Files.createDirectories(jar.getParent());
        pack(classes, jar);
        sum(jar);
        return pom(coordinates, dependencies, "");
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            List<Path> files =
                    new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
            for (Path each : files) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
        }
    }

    Published pom(String coordinates, String dependencies, String more) throws Exception {
        String[] parts = coordinates.split(":");
        return rawPom(coordinates, """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
                  %s
                  <dependencies>%s</dependencies>
                </project>
                """.formatted(parts[0], parts[1], parts[2], more, dependencies));
    }

    Published rawPom(String coordinates, String text) throws Exception {
        Path pom = file(coordinates, ".pom");
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, text);
        sum(pom);
        return this;
    }

    Published metadata(String name, String... versions) throws Exception {
        String[] parts = name.split(":");
        Path file = folder.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve("maven-metadata.xml");
        Files.createDirectories(file.getParent());
        StringBuilder list = new StringBuilder();
        for (String version : versions) {
            list.append("<version>").append(version).append("</version>");
        }
        Files.writeString(
                file,
                "<metadata><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                        + "</artifactId><versioning><versions>" + list + "</versions></versioning></metadata>");
        sum(file);
        return this;
    }

    Path file(String coordinates, String ending) {
        String[] parts = coordinates.split(":");
        return folder.resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + ending);
    }

    /** Writes the checksum of a file beside it. */
    static void sum(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file));
        Files.write(
                file.resolveSibling(file.getFileName() + ".sha1"),
                HexFormat.of().formatHex(digest).getBytes(UTF_8));
    }
}
