package dev.weir.registry.catalog;

/**
 * A version of a connector that uses a component type.
 *
 * @param group    its group
 * @param artifact its artifact
 * @param version  the version
 * @param from     the version of an artifact that it takes the component from; empty for types of the language
 */
public record ComponentDependent(String group, String artifact, String version, String from) {}
