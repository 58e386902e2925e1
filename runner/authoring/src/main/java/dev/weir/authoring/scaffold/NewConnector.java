package dev.weir.authoring.scaffold;

import dev.weir.authoring.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connector that was made, before it is written.
 *
 * @param title    what it is called
 * @param origin   what it is made from, for people
 * @param manifest the manifest's text
 * @param config   a configuration to fill in, JSON
 * @param streams  the names of its streams
 * @param remarks  what its user is told
 */
public record NewConnector(
        String title, String origin, String manifest, String config, List<String> streams, Remarks remarks) {

    public NewConnector {
        streams = List.copyOf(streams);
    }

    /** The connector of a draft. */
    public static NewConnector of(ConnectorDraft draft, String title) {
        return new NewConnector(
                title,
                draft.origin(),
                DraftManifest.of(draft, title),
                Json.lines(draft.inputs().example()),
                draft.streams().stream().map(StreamDraft::name).toList(),
                draft.remarks());
    }

    /**
     * The same connector, with findings of the validator excused that come from what it was made from, by a comment above each.
     *
     * @param excuses the rules and their reasons by line, from 1; several on lines of their own
     */
    public NewConnector excusing(Map<Integer, String> excuses) {
        List<String> lines = new ArrayList<>(manifest.lines().toList());
        new TreeMap<>(excuses).descendingMap().forEach((line, excuse) -> {
            String text = lines.get(line - 1);
            String indent =
                    text.substring(0, text.length() - text.stripLeading().length());
            lines.addAll(
                    line - 1,
                    excuse.lines().map(one -> indent + "# weir: ignore " + one).toList());
        });
        return new NewConnector(title, origin, String.join("\n", lines) + "\n", config, streams, remarks);
    }

    /**
     * The files of its folder by their names.
     *
     * @param page what {@code weir docs} says of the manifest
     */
    public Map<String, String> files(String page) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.yaml", manifest);
        files.put("README.md", readme(page));
        files.put("config.json", config);
        files.put(".gitignore", "# What users fill in, and what may hold credentials.\nconfig.json\nsecrets/\n*.har\n");
        files.put(
                ".weir.yaml",
                "# What the project says of rules: weir validate --explain all lists them.\nvalidate:\n  strict: true\n");
        return files;
    }

    private String readme(String page) {
        return page.replaceFirst(
                "(?s)\\A(# [^\n]*\n)",
                "$1\n" + """
                Made by `weir new` from %s. Lines of the manifest that say *guessed* are to be checked.

                    weir validate .
                    weir try manifest.yaml %s --config config.json
                    weir infer-schema records.jsonl --stream %s --merge manifest.yaml --write

                `config.json` is filled in by each user, and stays out of version control. This page is made again by `weir docs manifest.yaml`.
                """.formatted(origin, streams.get(0), streams.get(0)).replace("$", "\\$"));
    }
}
