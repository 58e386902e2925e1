package dev.weir.descriptors;

/**
 * An older name of a type or parameter.
 *
 * @param name  the name, as manifests spell it
 * @param where the field, or {@code field: value}, that a component of the older meaning has; empty if the name alone tells
 * @param until the last language level that had the name; empty if it is not known
 */
public record Alias(String name, String where, String until) {}
