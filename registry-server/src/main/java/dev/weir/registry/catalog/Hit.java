package dev.weir.registry.catalog;

import java.util.List;

/**
 * A component that was found.
 *
 * @param type     what manifests call it
 * @param summary  the first paragraph of its documentation
 * @param kinds    where it can stand
 * @param group    the group of its artifact
 * @param artifact its artifact
 * @param version  the newest version
 */
public record Hit(String type, String summary, List<String> kinds, String group, String artifact, String version) {}
