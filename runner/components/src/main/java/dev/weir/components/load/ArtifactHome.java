package dev.weir.components.load;

import dev.weir.descriptors.Home;
import dev.weir.manifest.component.Coordinates;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artifact with all that it needs, in a class loader of its own that is made when the first class is asked for. */
public final class ArtifactHome implements Home {

    private final Coordinates coordinates;
    private final List<Path> jars;
    private final ClassLoader host;
    private @Nullable ClassLoader loader;

    /**
     * The home of an artifact's classes.
     *
     * @param jars verified
     * @param host loads the SPI
     */
    public ArtifactHome(Coordinates coordinates, List<Path> jars, ClassLoader host) {
        this.coordinates = coordinates;
        this.jars = List.copyOf(jars);
        this.host = host;
    }

    @Override
    public synchronized ClassLoader loader() {
        if (loader == null) {
            loader = new URLClassLoader(
                    coordinates.toString(),
                    jars.stream().map(ArtifactHome::url).toArray(URL[]::new),
                    new SharedClasses(host));
        }
        return loader;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException("Cannot load " + jar + ": " + e.getMessage() + " (move it elsewhere)", e);
        }
    }

    @Override
    public String described() {
        return coordinates.toString();
    }

    @Override
    public String remedy() {
        return "ask who published " + coordinates + ": its POM must name all that it needs but dev.weir:spi";
    }
}
