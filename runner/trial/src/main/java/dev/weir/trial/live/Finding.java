package dev.weir.trial.live;

/**
 * Something that records say of the manifest.
 *
 * @param kind  a word for programs
 * @param field the field; empty if it is about several
 * @param text  the same for people
 */
public record Finding(String kind, String field, String text) {}
