package dev.weir.standard.decoder;

import static dev.weir.standard.fixture.FixedScope.row;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.standard.fixture.FixedRuntime;
import dev.weir.standard.fixture.FixedScope;
import dev.weir.testkit.contract.DecoderContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** The standard decoders do what decoders have to. */
class DecoderContractsTest {

    private abstract static class WithJson extends DecoderContract {

        @Override
        protected Scope scope() {
            FixedRuntime runtime = new FixedRuntime();
            runtime.json = new JacksonJson();
            return new FixedScope(runtime);
        }
    }

    @Nested
    class OfJson extends WithJson {

        @Override
        protected Decoder decoder() {
            return new JsonDecoder();
        }

        @Override
        protected byte[] body() {
            return "[{\"id\": 1, \"list\": [1.5, null]}, {\"id\": 2}]".getBytes(UTF_8);
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L, "list", java.util.Arrays.asList(1.5, null)), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of("[{\"id\": 1}, {\"id\"".getBytes(UTF_8));
        }
    }

    @Nested
    class OfJsonLines extends WithJson {

        @Override
        protected Decoder decoder() {
            return new JsonlDecoder();
        }

        @Override
        protected byte[] body() {
            return "{\"id\": 1}\n\n{\"id\": 2}\n".getBytes(UTF_8);
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of("{\"id\": 1}\n<html>\n".getBytes(UTF_8));
        }
    }

    @Nested
    class OfCsv extends WithJson {

        @Override
        protected Decoder decoder() {
            return new CsvDecoder("utf-8", ",", List.of());
        }

        @Override
        protected byte[] body() {
            return "id,name\n1,Anna\n2,\"Ben, B.\"\n".getBytes(UTF_8);
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", "1", "name", "Anna"), row("id", "2", "name", "Ben, B."));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of("id,name\n1,\"Anna\n".getBytes(UTF_8));
        }
    }

    @Nested
    class OfLines extends WithJson {

        @Override
        protected Decoder decoder() {
            return new IterableDecoder();
        }

        @Override
        protected byte[] body() {
            return "first\nsecond\n".getBytes(UTF_8);
        }

        @Override
        protected List<?> documents() {
            return List.of(row("record", "first"), row("record", "second"));
        }
    }
}
