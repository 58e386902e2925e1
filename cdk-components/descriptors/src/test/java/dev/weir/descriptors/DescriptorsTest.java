package dev.weir.descriptors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.descriptors.ParameterType.Any;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorsTest {

    private static final Descriptor FOX = descriptor("Fox", "acme.Fox", "acme.Animal");
    private static final Descriptor ELM = descriptor("Elm", "acme.Elm", "acme.Plant");
    private static final Descriptor CAT = descriptor("Cat", "acme.Cat", "acme.Animal");

    @TempDir
    private Path folder;

    @Test
    void loadsTheDescriptorsOfEveryJar() throws IOException {
        URL[] jars = {jar("one.jar", FOX, ELM), jar("two.jar", CAT), jar("copy.jar", CAT)};

        try (URLClassLoader loader = new URLClassLoader(jars, null)) {
            Home home = Home.of(loader);

            assertThat(Descriptors.load(loader).all()).containsExactly(CAT.at(home), ELM.at(home), FOX.at(home));
        }
    }

    @Test
    void namesTheJarThatCannotBeRead() throws IOException {
        Path jar = folder.resolve("broken.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(Descriptors.RESOURCE));
            out.write("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThatThrownBy(() -> Descriptors.load(loader))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Cannot read component descriptors from jar:"
                            + jar.toUri().toURL()
                            + "!/META-INF/weir/components.json: it does not begin with \"version\": 2 (use a jar and a Weir"
                            + " of the same age, or build the jar again)");
        }
    }

    @Test
    void refusesOneTypeOfTwoRecords() {
        assertThatThrownBy(() -> Descriptors.of(List.of(CAT, descriptor("Cat", "zoo.Cat", "acme.Animal"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot index component types: 'Cat' is declared by acme.Cat and by zoo.Cat (take one of their jars"
                                + " off the class path)");
    }

    @Test
    void findsTypesByNameAndByKind() {
        Descriptors descriptors = Descriptors.of(List.of(FOX, ELM, CAT));

        assertThat(descriptors.find("Elm")).contains(ELM);
        assertThat(descriptors.find("Oak")).isEmpty();
        assertThat(descriptors.thatAre("acme.Animal")).containsExactly(CAT, FOX);
        assertThat(descriptors.thatAre("acme.Fox")).containsExactly(FOX);
        assertThat(descriptors.thatAre("acme.Stone")).isEmpty();
    }

    @Test
    void findsParametersByName() {
        assertThat(CAT.parameter("size")).contains(CAT.parameters().get(0));
        assertThat(CAT.parameter("weight")).isEmpty();
    }

    private static Descriptor descriptor(String type, String className, String kind) {
        Parameter size = new Parameter("size", new Any(), true, null, "how big");
        return new Descriptor(type, className, List.of(new Descriptor.Kind(kind, "")), List.of(size), "Lives.");
    }

    private URL jar(String name, Descriptor... descriptors) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(Descriptors.RESOURCE));
            DescriptorWriter.write(List.of(descriptors), new Unclosed(out));
        }
        return jar.toUri().toURL();
    }

    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void close() {
            throw new AssertionError("the stream belongs to its owner");
        }
    }
}
