package dev.weir.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page for users, whose examples are run as they stand there. */
record Document(String name, String text) {

    private static final Pattern COMMAND = Pattern.compile("(?m)^(?: {4})?(\\./weir .*)$");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^ {4}(\\./weir [^\n]*)\n+<!-- (output|fails) -->\n+```text\n(.*?)^```$");

    static Document read(String name) throws IOException {
        return new Document(name, Files.readString(Project.ROOT.resolve(name)));
    }

    /** The pages that show commands: the README, those of docs, and those of the connectors. */
    static List<Document> all() throws IOException {
        List<String> pages = new ArrayList<>(List.of("README.md", "connector-manifests/README.md"));
        Project.connectors().forEach(connector -> pages.add("connector-manifests/" + connector + "/README.md"));
        try (Stream<Path> docs = Files.list(Project.ROOT.resolve("docs"))) {
            docs.map(page -> "docs/" + page.getFileName())
                    .filter(page -> page.endsWith(".md"))
                    .forEach(pages::add);
        }
        List<Document> documents = new ArrayList<>();
        for (String page : pages.stream().sorted().toList()) {
            documents.add(read(page));
        }
        return documents;
    }

    /** The commands of the program: what begins with "./weir" in blocks of a shell, fenced or indented. */
    List<String> commands() {
        return COMMAND.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /**
     * A command and what it prints.
     *
     * @param fails whether it fails, and the lines are some of those that it prints
     */
    record Example(String command, boolean fails, List<String> lines) {}

    /** The commands behind which stands what they print, marked as output or as that of a failure. */
    List<Example> examples() {
        return EXAMPLE.matcher(text)
                .results()
                .map(found -> new Example(
                        found.group(1),
                        found.group(2).equals("fails"),
                        found.group(3).lines().toList()))
                .toList();
    }

    /** The first fenced block of this language behind the first place where a text stands. */
    String block(String language, String behind) {
        Pattern block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$");
        String rest = text.substring(text.indexOf(behind));
        MatchResult found = block.matcher(rest).results().findFirst().orElseThrow();
        return found.group(1);
    }
}
