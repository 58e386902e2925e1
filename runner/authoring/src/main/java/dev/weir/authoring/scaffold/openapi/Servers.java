package dev.weir.authoring.scaffold.openapi;

import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Literal;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an API is served, as template: variables are inputs. */
record Servers(ApiDocument document, Inputs inputs, Remarks remarks) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    /** The URL that the path of an operation is put behind; no slash at its end. */
    String base(Operation operation) {
        if (document.swagger()) {
            return swagger();
        }
        List<Node> servers = ApiDocument.elements(document.root().get("servers"));
        MappingNode own = operation.servers();
        MappingNode server = own == null && !servers.isEmpty() ? document.resolved(servers.get(0)) : own;
        if (own == null && servers.size() > 1) {
            remarks.leftOut((servers.size() - 1) + " other servers of the description");
        }
        String url = server == null ? "" : ApiDocument.scalar(server.get("url"));
        return whole(url.isEmpty() ? "/" : url, server);
    }

    private String swagger() {
        String host = ApiDocument.scalar(document.root().get("host"));
        List<String> schemes = ApiDocument.elements(document.root().get("schemes")).stream()
                .map(ApiDocument::scalar)
                .toList();
        String scheme = schemes.contains("https") || schemes.isEmpty() ? "https" : "http";
        String path = ApiDocument.scalar(document.root().get("basePath"));
        return whole(host.isEmpty() ? path : scheme + "://" + host + path, null);
    }

    private String whole(String url, @Nullable MappingNode server) {
        String absolute = url;
        if (url.startsWith("//")) {
            absolute = "https:" + url;
        } else if (!url.matches("(?i)(https?://|\\{).*")) {
            remarks.guessed("the description does not say where the API is: its address is an input");
            String base = inputs.plain(
                    "base_url",
                    "base_url",
                    Map.of(
                            "type",
                            "string",
                            "title",
                            "Address of the API",
                            "examples",
                            List.of("https://api.example.com")),
                    "https://api.example.com");
            return base + Literal.text(url.startsWith("/") ? url : "/" + url).replaceAll("/+$", "");
        }
        Matcher variables = VARIABLE.matcher(absolute.replaceAll("/+$", ""));
        StringBuilder template = new StringBuilder();
        while (variables.find()) {
            variables.appendReplacement(template, Matcher.quoteReplacement(variable(variables.group(1), server)));
        }
        variables.appendTail(template);
        return template.toString();
    }

    private String variable(String name, @Nullable MappingNode server) {
        MappingNode variable = document.at(server, "variables", name);
        String fallback = variable == null ? "" : ApiDocument.scalar(variable.get("default"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("title", Naming.title(name));
        List<String> words = variable == null
                ? List.of()
                : ApiDocument.elements(variable.get("enum")).stream()
                        .map(ApiDocument::scalar)
                        .toList();
        if (!words.isEmpty()) {
            schema.put("enum", words);
        }
        if (!fallback.isEmpty()) {
            schema.put("default", fallback);
        }
        return inputs.plain(name, "server " + name, schema, fallback.isEmpty() ? "put the value here" : fallback);
    }
}
