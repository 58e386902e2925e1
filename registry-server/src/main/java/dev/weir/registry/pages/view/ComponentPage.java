package dev.weir.registry.pages.view;

import dev.weir.registry.catalog.ComponentDependent;
import dev.weir.registry.catalog.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a component, as one of its versions has it.
 *
 * @param frame       what stands around it
 * @param type        what manifests call it
 * @param className   its class
 * @param kinds       where it can stand
 * @param group       the group of its artifact
 * @param artifact    its artifact
 * @param version     the version that is shown
 * @param state       what became of that version
 * @param versions    all versions that have it, newest first
 * @param doc         its documentation, as HTML that is safe
 * @param parameters  what it takes
 * @param snippet     how it stands in a manifest
 * @param manifest    the lines that a manifest needs to have its artifact
 * @param lock        what {@code weir.lock} then says of its jar; empty if it may not be had any more
 * @param users       versions of connectors that use it
 * @param differences what is other than in an earlier version; null if none is compared
 */
public record ComponentPage(
        Frame frame,
        String type,
        String className,
        List<String> kinds,
        String group,
        String artifact,
        String version,
        String state,
        List<String> versions,
        String doc,
        List<Parameter> parameters,
        String snippet,
        String manifest,
        String lock,
        Page<ComponentDependent> users,
        @Nullable Differences differences) {

    /**
     * A parameter.
     *
     * @param name     its name
     * @param type     what it holds, in words
     * @param required whether a manifest has to give it
     * @param standard its default, as YAML in one line; empty if there is none
     * @param secret   whether it holds a credential
     * @param doc      its documentation, as HTML that is safe
     */
    public record Parameter(String name, String type, boolean required, String standard, boolean secret, String doc) {}

    /**
     * What is other than in an earlier version.
     *
     * @param from   the earlier version
     * @param breaks what manifests that were right may stumble over
     * @param other  what else is other
     */
    public record Differences(String from, List<String> breaks, List<String> other) {}
}
