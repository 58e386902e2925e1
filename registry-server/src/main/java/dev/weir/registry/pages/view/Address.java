package dev.weir.registry.pages.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where pages and files are, as paths whose parts are escaped. */
public final class Address {

    private Address() {}

    /** The page of an artifact. */
    public static String artifact(String group, String artifact) {
        return "/artifacts/" + part(group) + "/" + part(artifact);
    }

    /** The page of one of its versions. */
    public static String version(String group, String artifact, String version) {
        return artifact(group, artifact) + "/" + part(version);
    }

    /** The page of a component, as its newest version has it. */
    public static String component(String type) {
        return "/components/" + part(type);
    }

    /** The page of a component, as a version has it. */
    public static String component(String type, String version) {
        return component(type) + "?version=" + part(version);
    }

    /** A file of a version. */
    public static String file(String group, String artifact, String version, String name) {
        return "/repository/all/" + part(group).replace('.', '/') + "/" + part(artifact) + "/" + part(version) + "/"
                + part(name);
    }

    /** A text as part of a path or as a value in a query. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
