package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.TextTable;
import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.OpenLake;
import dev.weir.lake.Overriding;
import dev.weir.lake.StagedRuns;
import dev.weir.lake.gate.RuleNames;
import dev.weir.lake.gate.override.OverrideDocuments;
import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What the gate says of runs that wait, and what people let through. */
public final class GateCommand implements Command {

    private static final Option ACTION = Actions.option("What to do", "judge", "override", "overrides", "withdraw");
    private static final Option RUN = Option.of("--run", "RUN", "judge: the run, which was staged or is held back.");
    private static final Option RULE = Option.of("--rule", "NAME", "override: the rule that may fail.");
    private static final Option SUBJECT =
            Option.of("--subject", "NAME", "override: only findings about this, such as a column.");
    private static final Option UNTIL = Option.of(
            "--until",
            "TIME",
            "override: until when, 2025-06-15T12:00:00Z or a duration such as P1D; a day if not given.");
    private static final Option ID = Option.of("--id", "ID", "withdraw: the override, as overrides lists it.");

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String description() {
        return "Judges runs that wait again, lets rules fail for a time, lists and withdraws that.";
    }

    @Override
    public String remarks() {
        return "An override is for the rule, source, stream and account that are given, with a reason and an end. weir publish"
                + " RUN then publishes what was held back.";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(ACTION, LakePlace.PLACE, RUN, RULE));
        options.addAll(DataSetChoice.OPTIONS);
        options.addAll(List.of(SUBJECT, UNTIL, ID, Actor.REASON, Actor.ACTOR, LakePlace.S3_ENDPOINT));
        return options;
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir gate judge s3://reports/lake --run 20250615T120000Z-4897c1bb",
                        "Says what the rules find in a run that waits, without publishing it.")
                .with(LakePlace::manual)
                .see("publish", "run", "docs/gate.md");
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action(
                        "judge",
                        "Judges a run again that was staged or is held back.",
                        List.of(ACTION, LakePlace.PLACE, RUN.mandatory(), LakePlace.S3_ENDPOINT),
                        manual().exits(OK, "all of it may be published")
                                .exits(FAILED, "something is held back, or the run cannot be judged")),
                new Action(
                        "override",
                        "Lets a rule fail for a time.",
                        overriding(),
                        Manual.example(
                                        "weir gate override ./lake --rule row_count --source shop --reason 'sale is over' --until P2D",
                                        "Lets the rule fail for this source for two days.")
                                .with(LakePlace::manual)
                                .see("publish", "docs/gate.md")),
                new Action(
                        "overrides",
                        "Lists what may fail now.",
                        List.of(ACTION, LakePlace.PLACE, LakePlace.S3_ENDPOINT),
                        Manual.example("weir gate overrides ./lake", "Shows each override with its end and reason.")
                                .with(LakePlace::manual)
                                .see("docs/gate.md")),
                new Action(
                        "withdraw",
                        "Ends an override before its time.",
                        List.of(ACTION, LakePlace.PLACE, ID.mandatory(), LakePlace.S3_ENDPOINT),
                        Manual.example(
                                        "weir gate withdraw ./lake --id row_count-5f3a91c2",
                                        "Ends the override that weir gate overrides shows under this id.")
                                .with(LakePlace::manual)
                                .see("docs/gate.md")));
    }

    private static List<Option> overriding() {
        List<Option> options = new ArrayList<>(List.of(ACTION, LakePlace.PLACE, RULE.mandatory()));
        options.addAll(DataSetChoice.OPTIONS);
        options.addAll(List.of(SUBJECT, UNTIL, Actor.REASON.mandatory(), Actor.ACTOR, LakePlace.S3_ENDPOINT));
        return options;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String action = arguments.required(ACTION);
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.PLACE, terminal)) {
            OverrideDocuments overrides = new OverrideDocuments(lake.storage());
            switch (action) {
                case "judge" -> {
                    return judge(required(arguments, RUN, action), lake, terminal);
                }
                case "override" -> add(arguments, lake, terminal);
                case "overrides" -> list(overrides, terminal);
                case "withdraw" -> withdraw(required(arguments, ID, action), overrides, terminal);
                default -> throw new IllegalArgumentException(action);
            }
            return OK;
        }
    }

    private String required(Arguments arguments, Option option, String action) {
        String value = arguments.text(option);
        if (value == null) {
            throw new UsageException(name(), action + " wants " + option.name() + " " + option.label());
        }
        return value;
    }

    private static int judge(String run, OpenLake lake, Terminal terminal) {
        GateReport report = new StagedRuns(lake).judge(List.of(run));
        report.findings()
                .forEach(finding -> terminal.text().println(finding.action().word() + ": " + finding.message()));
        terminal.text().println("verdict: " + report.verdict().word());
        return report.published().size() == report.dataSets().size() ? OK : FAILED;
    }

    private void add(Arguments arguments, OpenLake lake, Terminal terminal) {
        Instant now = lake.clock().instant();
        Instant end = until(arguments.text(UNTIL), now);
        if (!end.isAfter(now)) {
            throw new UsageException(name(), "--until '" + arguments.text(UNTIL) + "' is over");
        }
        RuleOverride override = override(arguments, end, now);
        new Overriding(lake).add(override);
        terminal.text().println("override " + override.id() + " holds until " + override.expires());
    }

    private RuleOverride override(Arguments arguments, Instant end, Instant now) {
        String rule = required(arguments, RULE, "override");
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        try {
            return new RuleOverride(
                    (RuleNames.all().contains(rule) ? rule : "override") + "-" + number,
                    rule,
                    arguments.text(DataSetChoice.SOURCE),
                    arguments.text(DataSetChoice.STREAM),
                    arguments.text(DataSetChoice.ACCOUNT),
                    arguments.text(SUBJECT),
                    required(arguments, Actor.REASON, "override"),
                    Actor.name(arguments),
                    end,
                    now);
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureType.CONFIG, String.valueOf(e.getMessage()), e);
        }
    }

    private Instant until(@Nullable String text, Instant now) {
        try {
            if (text == null) {
                return now.plus(Duration.ofDays(1));
            }
            return text.startsWith("P") ? now.plus(Duration.parse(text)) : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(name(), "--until '" + text + "' is no time like 2025-06-15T12:00:00Z, nor P1D");
        }
    }

    private static void list(OverrideDocuments overrides, Terminal terminal) {
        TextTable table =
                new TextTable("id", "rule", "source", "stream", "account", "subject", "until", "actor", "reason");
        overrides
                .read()
                .all()
                .forEach(one -> table.add(
                        one.id(),
                        one.rule(),
                        one.source(),
                        one.stream(),
                        one.account(),
                        one.subject(),
                        one.expires(),
                        one.actor(),
                        one.reason()));
        table.printTo(terminal.text());
    }

    private static void withdraw(String id, OverrideDocuments overrides, Terminal terminal) {
        terminal.text()
                .println(overrides.remove(id) ? "override " + id + " is withdrawn" : "there is no override " + id);
    }
}
