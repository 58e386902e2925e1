package dev.weir.authoring.scaffold.call;

/** A header, a parameter or a field of a form. */
public record NameValue(String name, String value) {}
