package dev.weir.registry.pages.view;

/** Where the files are that every page needs. */
public record Links(String style, String script, String htmx, String icon) {}
