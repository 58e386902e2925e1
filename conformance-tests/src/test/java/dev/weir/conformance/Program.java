package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.cli.Terminal;
import dev.weir.cli.Weir;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** The program in this process, called as {@code weir --serve} is: a command a line. */
public final class Program {

    private static final JacksonJson JSON = new JacksonJson();

    private Program() {}

    /** Runs one command. */
    public static Answer run(Object... words) {
        Row command =
                Row.of("args", List.of(words).stream().map(String::valueOf).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] line = (JSON.write(command) + "\n").getBytes(UTF_8);
        PrintStream errors = new PrintStream(err, true, UTF_8);
        int end = new Weir(new Terminal(new ByteArrayInputStream(line), out, errors, false)).run(List.of("--serve"));
        return Answer.served(end, out.toString(UTF_8), err.toString(UTF_8));
    }
}
