package dev.weir.cli;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs many commands in one process: a line {@code {"args": [...]}} in, the command's messages and then
 * {@code {"__done__": CODE}} out, until the input ends.
 */
final class Server {

    private final JacksonJson json = new JacksonJson();
    private final Terminal terminal;
    private final Weir weir;

    Server(Terminal terminal) {
        this.terminal = terminal.plain();
        this.weir = new Weir(this.terminal);
    }

    int serve() {
        BufferedReader lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    int code = run(line);
                    terminal.out().write(("{\"__done__\": " + code + "}\n").getBytes(StandardCharsets.US_ASCII));
                    terminal.out().flush();
                }
            }
        } catch (IOException e) {
            throw new ConnectorException(FailureType.SINK, "Cannot serve: " + e.getMessage(), e);
        }
        return Command.OK;
    }

    private int run(String line) {
        List<String> words = words(line);
        if (words.isEmpty()) {
            terminal.err()
                    .println("Cannot serve '" + line + "': not a command"
                            + " (one a line, like {\"args\": [\"spec\", \"--manifest\", \"m.yaml\"]})");
            return Command.USAGE;
        }
        return weir.run(words);
    }

    private List<String> words(String line) {
        try {
            if (json.parse(line) instanceof Row request
                    && request.get("args") instanceof List<?> words
                    && !words.contains("--serve")) {
                return words.stream().map(String::valueOf).toList();
            }
            return List.of();
        } catch (ConnectorException e) {
            return List.of();
        }
    }
}
