package dev.weir.cli;

import dev.weir.descriptors.processor.ComponentProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A folder laid out as a Maven repository, with a component in several versions and a library that it needs. */
final class ArtifactRepository {

    private static final String MASK = """
            package com.example.masks;

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
            @Component("org.example.Mask")
            public record Mask(@Default("1") int times) implements RecordTransformation {
                @Override
                public void transform(Row record, Scope scope) {
                    record.put("name", com.example.words.Words.say().repeat(times));
                }
            }
            """;

    private final Path folder;

    private ArtifactRepository(Path folder) {
        this.folder = folder;
    }

    /** Versions 1.0.0 and 1.1.0 of {@code com.example:masks}, which say "one" and "two". */
    static ArtifactRepository in(Path folder) throws Exception {
        ArtifactRepository made = new ArtifactRepository(folder.resolve("repository"));
        made.masks("1.0.0", "one");
        made.masks("1.1.0", "two");
        Path metadata = made.folder.resolve("com/example/masks/maven-metadata.xml");
        made.write(
                metadata,
                ("<metadata><groupId>com.example</groupId><artifactId>masks</artifactId><versioning><versions>"
                                + "<version>1.0.0</version><version>1.1.0</version></versions></versioning></metadata>")
                        .getBytes());
        return made;
    }

    String url() {
        return "file://" + folder;
    }

    Path jar(String artifact, String version) {
        return folder.resolve("com/example")
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".jar");
    }

    private void masks(String version, String word) throws Exception {
        publish(
                "words",
                version,
                "com.example.words.Words",
                "package com.example.words; public final class Words { public static String say() { return \"" + word
                        + "\"; } }",
                "",
                "");
        publish(
                "masks",
                version,
                "com.example.masks.Mask",
                MASK,
                jar("words", version).toString(),
                "<dependency><groupId>com.example</groupId><artifactId>words</artifactId><version>" + version
                        + "</version></dependency><dependency><groupId>dev.weir</groupId><artifactId>spi</artifactId>"
                        + "<version>0.1.0</version></dependency>");
    }

    private void publish(
            String artifact, String version, String className, String source, String classPath, String dependencies)
            throws Exception {
        Path classes = Files.createTempDirectory("classes");
        JavaFileObject unit =
                new SimpleJavaFileObject(
                        URI.create("string:///" + className.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return source;
                    }
                };
        String path = System.getProperty("java.class.path") + java.io.File.pathSeparator + classPath;
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-parameters", "-d", classes.toString(), "-cp", path),
                        null,
                        List.of(unit));
        task.setProcessors(List.of(new ComponentProcessor()));
        if (!task.call()) {
            throw new AssertionError("does not compile: " + source);
        }
        Path jar = jar(artifact, version);
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
        write(jar, Files.readAllBytes(jar));
        write(
                jar.resolveSibling(artifact + "-" + version + ".pom"),
                ("<project><modelVersion>4.0.0</modelVersion><groupId>"
                                + "com.example</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                                + "</version><dependencies>" + dependencies + "</dependencies></project>")
                        .getBytes());
    }

    private void write(Path file, byte[] bytes) throws Exception {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
        Files.writeString(
                file.resolveSibling(file.getFileName() + ".sha1"),
                HexFormat.of().formatHex(digest));
    }

    /** The start-up manifest with an artifact, and a component of it. */
    static Path manifest(Path folder, String registry, String artifact) throws IOException {
        String text = Files.readString(Path.of(Shell.MANIFEST));
        String asking = "metadata:\n  weir:\n    registries:\n      - " + registry + "\n    components:\n      - \""
                + artifact + "\"\nstreams:\n";
        String masked = text.replace("streams:\n", asking)
                .replace(
                        "    transformations:\n",
                        "    transformations:\n      - type: CustomTransformation\n"
                                + "        class_name: org.example.Mask\n        times: 2\n");
        Files.createDirectories(folder);
        Files.copy(Path.of(Shell.EXCHANGES), folder.resolve("exchanges.json"));
        return Files.writeString(folder.resolve("manifest.yaml"), masked);
    }
}
