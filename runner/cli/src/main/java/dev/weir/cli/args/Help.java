package dev.weir.cli.args;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code --help} prints. */
public final class Help {

    private final CommandSpec spec;
    private int words;

    /** Help on a command, or on the program. */
    public Help(String name, String description, List<Option> options, String... footer) {
        spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description).footer(footer);
        options.forEach(this::add);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .description("Show this help.")
                .build());
    }

    /** Lists a command of the program. */
    public void command(String name, String description) {
        CommandSpec sub = CommandSpec.create().name(name);
        sub.usageMessage().description(description);
        spec.addSubcommand(name, new CommandLine(sub));
    }

    private void add(Option option) {
        if (option.isWord()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index(option.value() == Option.Value.MANY ? words + "..*" : String.valueOf(words++))
                    .paramLabel(option.name())
                    .type(option.value() == Option.Value.MANY ? String[].class : String.class)
                    .required(option.required())
                    .arity(option.required() ? "1" : "0..1")
                    .description(option.description())
                    .build());
            return;
        }
        OptionSpec.Builder shown =
                OptionSpec.builder(option.name()).required(option.required()).description(option.description());
        switch (option.value()) {
            case NONE -> shown.type(boolean.class);
            case ONE -> shown.type(String.class).paramLabel(option.label());
            case EACH -> shown.type(String[].class).paramLabel(option.label()).arity("1");
            case OPTIONAL -> shown.type(String.class).paramLabel(option.label()).arity("0..1");
        }
        spec.addOption(shown.build());
    }

    /** Prints it. */
    public void printTo(PrintStream out) {
        new CommandLine(spec).usage(out);
    }
}
