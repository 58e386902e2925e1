package dev.weir.registry.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component as a version has it.
 *
 * @param type       what manifests call it
 * @param className  its class
 * @param custom     the {@code type} that stands beside {@code class_name} in a manifest; empty if it needs none
 * @param kinds      where it can stand
 * @param doc        its documentation, as Markdown
 * @param parameters what it takes, in the order of its record
 * @param group      the group of its artifact
 * @param artifact   its artifact
 * @param version    the version that this is
 * @param versions   all versions that have it, newest first
 */
public record ComponentView(
        String type,
        String className,
        String custom,
        List<String> kinds,
        String doc,
        List<Parameter> parameters,
        String group,
        String artifact,
        String version,
        List<String> versions) {

    /**
     * A parameter.
     *
     * @param name     its name
     * @param type     what it holds, in words
     * @param required whether a manifest has to give it
     * @param defaultJson its default as JSON text; null if there is none
     * @param secret   whether it holds a credential
     * @param doc      its documentation
     */
    public record Parameter(
            String name,
            String type,
            boolean required,
            @Nullable String defaultJson,
            boolean secret,
            String doc) {}
}
