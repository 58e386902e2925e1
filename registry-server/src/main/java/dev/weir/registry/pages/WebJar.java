package dev.weir.registry.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Files of browsers' libraries, in jars whose folders have the version in their names. */
public final class WebJar {

    private WebJar() {}

    /** The folder of a library among the resources, with a slash at its end. */
    public static String folder(String group, String artifact) {
        String facts = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        Properties properties = new Properties();
        try (InputStream in = WebJar.class.getClassLoader().getResourceAsStream(facts)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Cannot show pages: " + facts + " is not in the program (build it again)");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/" + artifact + "/" + properties.getProperty("version") + "/";
    }
}
