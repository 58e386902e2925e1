package dev.weir.registry.catalog;

/**
 * A version that needs an artifact.
 *
 * @param group    its group
 * @param artifact its artifact
 * @param version  the version
 * @param wanted   the version that it asks for; empty where a parent decides it
 * @param scope    Maven's scope; {@code parent} for a POM that goes on from it
 */
public record Dependent(String group, String artifact, String version, String wanted, String scope) {}
