package dev.weir.cli.args;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a page of help says besides what a command does and can be told. Begins with an example, since nothing explains a
 * command as well.
 *
 * @param examples  command lines with their explanations
 * @param exitCodes what each exit code means
 * @param files     files that are read or written besides those that the command line names
 * @param variables environment variables that are read
 * @param seeAlso   names of other commands, and pages below {@code docs/}
 */
public record Manual(
        List<Entry> examples,
        Map<Integer, String> exitCodes,
        List<Entry> files,
        List<Entry> variables,
        List<String> seeAlso) {

    private static final Map<Integer, String> USUAL = Map.of(0, "done", 2, "the command line is wrong");

    /**
     * Something with its explanation.
     *
     * @param term what is explained, as it is typed
     * @param text a sentence or more
     */
    public record Entry(String term, String text) {}

    public Manual {
        examples = List.copyOf(examples);
        exitCodes = new TreeMap<>(exitCodes);
        files = List.copyOf(files);
        variables = List.copyOf(variables);
        seeAlso = List.copyOf(seeAlso);
    }

    /** A page with an example, a command line that works as it stands, and what it does. */
    public static Manual example(String line, String explanation) {
        Map<Integer, String> codes = new TreeMap<>(USUAL);
        codes.put(1, "failed, for the reason shown");
        return new Manual(List.of(new Entry(line, explanation)), codes, List.of(), List.of(), List.of());
    }

    /** One more example. */
    public Manual and(String line, String explanation) {
        return new Manual(added(examples, new Entry(line, explanation)), exitCodes, files, variables, seeAlso);
    }

    /** What an exit code means for this command. */
    public Manual exits(int code, String meaning) {
        Map<Integer, String> codes = new TreeMap<>(exitCodes);
        codes.put(code, meaning);
        return new Manual(examples, codes, files, variables, seeAlso);
    }

    /** A file that is read or written without being named. */
    public Manual file(String name, String text) {
        return new Manual(examples, exitCodes, added(files, new Entry(name, text)), variables, seeAlso);
    }

    /** An environment variable that is read. */
    public Manual variable(String name, String text) {
        return new Manual(examples, exitCodes, files, added(variables, new Entry(name, text)), seeAlso);
    }

    /** Where else to look: names of commands, and pages such as {@code docs/run.md}. */
    public Manual see(String... places) {
        return new Manual(
                examples,
                exitCodes,
                files,
                variables,
                Stream.concat(seeAlso.stream(), Stream.of(places)).distinct().toList());
    }

    /** The same with what several commands share. */
    public Manual with(UnaryOperator<Manual> shared) {
        return shared.apply(this);
    }

    private static List<Entry> added(List<Entry> entries, Entry entry) {
        LinkedHashSet<Entry> all = new LinkedHashSet<>(entries);
        all.add(entry);
        return new ArrayList<>(all);
    }
}
