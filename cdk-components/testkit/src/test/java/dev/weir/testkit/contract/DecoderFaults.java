package dev.weir.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A decoder of lines that can have each fault of its kind. */
public final class DecoderFaults extends DecoderContract {

    private final String fault;

    DecoderFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomDecoder, class_name: org.example.faulty.Lines, fault: " + fault + "}";
    }

    @Override
    protected byte[] body() {
        return "1\n2\n".getBytes(UTF_8);
    }

    @Override
    protected List<?> documents() {
        return List.of(1L, 2L);
    }

    @Override
    protected Optional<byte[]> brokenBody() {
        return Optional.of("1\nx\n".getBytes(UTF_8));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("1\n", "2\n"));
    }

    /**
     * Reads a number from each line.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Lines")
    public record Lines(String fault) implements Decoder {

        @Override
        public DocumentReader open(Response response, Scope scope) {
            InputStream body = response.body();
            if (fault.equals("readsWhileTheBodyArrives")) {
                body = new ByteArrayInputStream(response.text().getBytes(UTF_8));
            }
            return new NumberReader(body, fault);
        }
    }
}
