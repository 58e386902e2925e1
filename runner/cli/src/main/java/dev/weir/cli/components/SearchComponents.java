package dev.weir.cli.components;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.cli.Command;
import dev.weir.cli.ComponentPlace;
import dev.weir.cli.Terminal;
import dev.weir.cli.TextTable;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.cli.author.Choice;
import dev.weir.components.registry.RegistryApi;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.net.URLEncoder;
import java.util.List;

/** The components of a registry that have some words, as a table or as the registry's JSON. */
final class SearchComponents {

    private static final String STANDARD_LIMIT = "50";
    private static final int LONGEST_SUMMARY = 60;

    private static final Option KIND =
            Option.of("--kind", "NAME", "search: what the components are to be, such as RecordTransformation.");
    private static final Option LIMIT =
            Option.of("--limit", "NUMBER", "search: how many to list at most; " + STANDARD_LIMIT + " if not given.");
    private static final Choice FORMAT =
            Choice.of("--format", List.of("text", "json"), "search: how the result is printed");

    static final List<Option> OPTIONS = List.of(KIND, LIMIT, FORMAT.option());

    private final String command;

    SearchComponents(String command) {
        this.command = command;
    }

    int run(Arguments arguments, List<String> words, Terminal terminal) {
        String format = FORMAT.word(command, arguments.text(FORMAT.option()));
        RegistryApi registry = RegistryApi.of(ComponentPlace.of(arguments).registry(), System.getenv());
        String answer = registry.get("api/v1/search", query(arguments, words));
        if (format.equals("json")) {
            terminal.text().println(answer);
        } else {
            print(registry.read(answer), terminal);
        }
        return Command.OK;
    }

    private String query(Arguments arguments, List<String> words) {
        String limit = arguments.has(LIMIT) ? arguments.required(LIMIT) : STANDARD_LIMIT;
        if (!limit.matches("[0-9]{1,3}")) {
            throw new UsageException(command, "--limit is '" + limit + "', which is no number from 1 to 500");
        }
        String kind = arguments.has(KIND) ? arguments.required(KIND) : "";
        return "q=" + encoded(String.join(" ", words)) + "&kind=" + encoded(kind) + "&limit=" + limit;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static void print(Node answer, Terminal terminal) {
        TextTable table = new TextTable("component", "artifact", "what it does");
        int count = 0;
        if (answer instanceof MappingNode page && page.get("items") instanceof SequenceNode items) {
            for (Node each : items.nodes()) {
                if (each instanceof MappingNode hit) {
                    String artifact = hit.text("group") + ":" + hit.text("artifact") + ":" + hit.text("version");
                    table.add(hit.text("type"), artifact, cut(String.valueOf(hit.text("summary"))));
                    count++;
                }
            }
            if (page.get("next") instanceof ScalarNode next && next.value() != null) {
                terminal.err().println("There are more (give more words, or a larger --limit)");
            }
        }
        if (count == 0) {
            terminal.err().println("There is no such component (give fewer words, or beginnings of words)");
        } else {
            table.printTo(terminal.text());
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }
}
