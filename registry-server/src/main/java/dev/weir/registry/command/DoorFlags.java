package dev.weir.registry.command;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.registry.http.DoorOptions;
import dev.weir.registry.limit.Origin;
import dev.weir.registry.limit.Rates;
import dev.weir.registry.oidc.Trust;
import dev.weir.registry.oidc.TrustFile;
import dev.weir.registry.outward.Network;
import dev.weir.registry.outward.Reach;
import dev.weir.registry.webhook.WebhookRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is let in how, and who is told of changes. */
final class DoorFlags {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "A YAML file that says whose ID tokens of CI are accepted, and for what.")
    private @Nullable Path trust;

    @Option(
            names = "--reads-per-second",
            paramLabel = "N",
            defaultValue = "200",
            description = "How much a token, or an address without, may read; 30 times as much at once;"
                    + " 0 for as much as it likes (${DEFAULT-VALUE}).")
    private int reads;

    @Option(
            names = "--writes-per-second",
            paramLabel = "N",
            defaultValue = "20",
            description = "The same of uploads and changes, by token (${DEFAULT-VALUE}).")
    private int writes;

    @Option(
            names = "--failed-sign-ins-per-minute",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many wrong tokens of an address are looked at; twice as many at once;"
                    + " 0 for all (${DEFAULT-VALUE}).")
    private int failedSignIns;

    @Option(
            names = "--proxies",
            paramLabel = "NETWORK",
            split = ",",
            description = "Addresses of proxies whose X-Forwarded-For is believed, such as 192.0.2.7 or 192.0.2.0/24.")
    private List<String> proxies = List.of();

    @Option(
            names = "--webhooks-anywhere",
            description = "Let webhooks go to addresses that are not public, and to this machine over plain HTTP.")
    private boolean webhooksAnywhere;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Show /metrics to everybody on this port, to be kept from the public, and not on the other;"
                    + " without it, /metrics asks for a token.")
    private @Nullable Integer metricsPort;

    DoorOptions options() {
        WebhookRules usual = WebhookRules.DEFAULT;
        Reach reach = webhooksAnywhere ? Reach.ANYWHERE : usual.reach();
        return new DoorOptions(
                trust == null ? Trust.NONE : read(trust),
                rates(),
                origin(),
                new WebhookRules(reach, usual.poll(), usual.time()),
                metricsPort == null ? OptionalInt.empty() : OptionalInt.of(metricsPort));
    }

    private static Trust read(Path file) {
        try {
            return TrustFile.read(file);
        } catch (ManifestException e) {
            throw new CannotRun(String.valueOf(e.getMessage()), null);
        } catch (IOException e) {
            throw new CannotRun(
                    "Cannot read trusted issuers in " + file + " (see that the file is there and is UTF-8)", e);
        }
    }

    private Rates rates() {
        if (reads < 0
                || writes < 0
                || failedSignIns < 0
                || Math.max(reads, Math.max(writes, failedSignIns)) > 1_000_000) {
            throw new ParameterException(
                    spec.commandLine(), "Cannot limit requests: a rate is not from 0 to 1000000 (correct it)");
        }
        return Rates.of(reads, writes, failedSignIns);
    }

    private Origin origin() {
        try {
            return new Origin(proxies.stream().map(Network::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
