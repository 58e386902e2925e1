package dev.weir.cli.args;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that {@code --help} prints, laid out like a manual page.
 *
 * @param name        what is typed to run it: {@code weir lake ls}
 * @param description what it does, in one sentence
 * @param text        what else there is to say, paragraphs with an empty line between
 * @param options     what it can be told
 * @param parts       what can follow its name, such as its actions
 * @param manual      examples, exit codes, files, variables and other pages
 */
public record Help(String name, String description, String text, List<Option> options, Parts parts, Manual manual) {

    /** The option that every page belongs to. */
    public static final Option HELP = Option.flag("--help", "Show this page; -h is the same.");

    /**
     * The words that can follow a name, each with what it does.
     *
     * @param heading what they are
     */
    public record Parts(String heading, List<Manual.Entry> entries) {

        /** Nothing follows. */
        public static final Parts NONE = new Parts("", List.of());

        public Parts {
            entries = List.copyOf(entries);
        }

        /** The actions of a command. */
        public static Parts actions(List<Action> actions) {
            return new Parts(
                    "actions",
                    actions.stream()
                            .map(action -> new Manual.Entry(action.name(), action.description()))
                            .toList());
        }
    }

    public Help {
        options = List.copyOf(options);
    }

    /** Prints it; headings, names and examples are bold on a terminal with colours. */
    public void printTo(PrintStream out, boolean coloured) {
        out.print(text(coloured));
    }

    /** The page as text. */
    public String text(boolean coloured) {
        Page page = new Page(coloured);
        page.heading("name").paragraph(name + " - " + description);
        page.heading("synopsis").hanging(name, synopsis());
        if (!text.isEmpty()) {
            page.heading("description").paragraphs(text);
        }
        if (!parts.entries().isEmpty()) {
            page.heading(parts.heading()).table(parts.entries());
        }
        page.heading("options").terms(optionEntries());
        page.section("examples", manual.examples());
        if (!manual.exitCodes().isEmpty()) {
            page.heading("exit codes")
                    .table(manual.exitCodes().entrySet().stream()
                            .map(code -> new Manual.Entry(String.valueOf(code.getKey()), code.getValue()))
                            .toList());
        }
        page.section("files", manual.files());
        page.section("environment", manual.variables());
        if (!manual.seeAlso().isEmpty()) {
            page.heading("see also")
                    .paragraph(manual.seeAlso().stream()
                            .map(place -> place.startsWith("docs/") ? place : "weir " + place)
                            .collect(Collectors.joining(", ")));
        }
        return page.text();
    }

    private List<String> synopsis() {
        Stream<Option> named = options.stream().filter(option -> !option.isWord());
        Stream<Option> words = options.stream().filter(Option::isWord);
        return Stream.concat(words, named).map(Help::usage).toList();
    }

    private static String usage(Option option) {
        String shown = option.value() == Option.Value.MANY ? option.name() + "..." : spelled(option);
        return option.required() ? shown : "[" + shown + "]";
    }

    private static String spelled(Option option) {
        return switch (option.value()) {
            case NONE, MANY -> option.name();
            case ONE, EACH -> option.isWord() ? option.name() : option.name() + " " + option.label();
            case OPTIONAL -> option.name() + "[=" + option.label() + "]";
        };
    }

    private List<Manual.Entry> optionEntries() {
        return Stream.concat(options.stream(), Stream.of(HELP))
                .map(option -> new Manual.Entry(spelled(option), option.description()))
                .toList();
    }
}
