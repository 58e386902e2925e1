package dev.weir.registry.check;

/**
 * What a POM says that an artifact needs.
 *
 * @param group    the group of what is needed
 * @param artifact the artifact
 * @param wanted   the version or range, with the POM's own properties put in; empty if a parent or a list elsewhere decides it
 * @param scope    Maven's scope; {@code compile} if none is given
 * @param optional whether it may be left out
 */
public record Dependency(String group, String artifact, String wanted, String scope, boolean optional) {}
