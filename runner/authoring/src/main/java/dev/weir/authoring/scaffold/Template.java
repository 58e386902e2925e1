package dev.weir.authoring.scaffold;

import dev.weir.manifest.text.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Connectors to start from: whole manifests for the usual kinds of APIs. */
public enum Template {
    OFFSET("records", "a bearer token, pages by offset and limit"),
    PAGE("records", "a bearer token, pages that are counted"),
    CURSOR("records", "a bearer token, pages by a cursor that answers hold"),
    OAUTH("records", "OAuth 2.0 with client credentials"),
    SUBSTREAM("projects", "a stream that is read for each record of another one"),
    INCREMENTAL("events", "only what changed since the last sync, in windows of days"),
    REPORT_JOB("daily_report", "a report that is asked for, waited for and downloaded"),
    CSV_REPORT("daily_report", "a report in CSV with lines around the table, by Weir's parsers");

    private static final String TITLE = "Example API";

    private final String stream;
    private final String description;

    Template(String stream, String description) {
        this.stream = stream;
        this.description = description;
    }

    /** The word that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is for. */
    public String description() {
        return description;
    }

    /**
     * The template that a word names.
     *
     * @throws ScaffoldException if there is none
     */
    public static Template of(String word) {
        List<String> words = Arrays.stream(values()).map(Template::word).toList();
        return Arrays.stream(values())
                .filter(template -> template.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new ScaffoldException("Cannot find template '" + word + "': there is none of that name ("
                                + Suggestion.of(word, words).remedy() + ")"));
    }

    /** The connector, under a title. */
    public NewConnector connector(String title) {
        String manifest = resource("manifest.yaml").replace("title: " + TITLE, "title: " + titleText(title));
        return new NewConnector(
                title, "the template " + word(), manifest, resource("config.json"), List.of(stream), new Remarks());
    }

    private static String titleText(String title) {
        return "'"
                + title.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]", " ").replace("'", "''") + "'";
    }

    private String resource(String name) {
        String path = "templates/" + word() + "/" + name;
        try (InputStream in = Template.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }
}
