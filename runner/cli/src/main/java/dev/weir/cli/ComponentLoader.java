package dev.weir.cli;

import dev.weir.descriptors.Descriptors;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the descriptors of component types without opening the jars of Weir's own class path that hold none, which would
 * take a tenth of a short run. Which do is written down when Weir is built; with any other class path all jars are asked.
 */
public final class ComponentLoader extends ClassLoader {

    /** Names the jars, one a line, relative to the jar that holds this list. */
    static final String LIST = "META-INF/weir/component-jars";

    private ComponentLoader(ClassLoader parent) {
        super(parent);
    }

    /** The loader of the process. */
    public static ClassLoader ofProcess() {
        return new ComponentLoader(ComponentLoader.class.getClassLoader());
    }

    /** The component types that the process has. */
    public static Descriptors descriptors() {
        return Descriptors.load(ofProcess());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Path own = name.equals(Descriptors.RESOURCE) ? ownJar() : null;
        return own == null ? super.getResources(name) : Collections.enumeration(resources(own));
    }

    /** The jar that holds this class, if it is all that the class path names; otherwise null. */
    private static @Nullable Path ownJar() {
        Path classPath = Path.of(System.getProperty("java.class.path", "")).toAbsolutePath();
        CodeSource source = ComponentLoader.class.getProtectionDomain().getCodeSource();
        boolean own = source != null
                && classPath.toString().endsWith(".jar")
                && classPath
                        .toFile()
                        .toURI()
                        .toString()
                        .equals(source.getLocation().toString());
        return own ? classPath : null;
    }

    private static List<URL> resources(Path own) throws IOException {
        List<URL> resources = new ArrayList<>();
        for (String jar : lines(own)) {
            resources.add(new URL("jar:" + own.resolveSibling(jar).toUri() + "!/" + Descriptors.RESOURCE));
        }
        return resources;
    }

    private static List<String> lines(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getEntry(LIST))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
