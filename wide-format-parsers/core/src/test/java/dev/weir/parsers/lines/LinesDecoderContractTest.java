package dev.weir.parsers.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.DecoderContract;
import dev.weir.testkit.contract.Endless;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class LinesDecoderContractTest {

    private static final String DECODER = "type: CustomDecoder\nclass_name: weir.parsers.LinesDecoder\n";

    @Nested
    class OfPatterns extends DecoderContract {

        @Override
        protected String yaml() {
            return DECODER + "mode: grok\npattern: '%{INT:n:int}'\nskip: '^#'\n";
        }

        @Override
        protected byte[] body() {
            return "1\n# x\n2\n".getBytes(UTF_8);
        }

        @Override
        protected List<?> documents() {
            return List.of(Row.of("n", 1L), Row.of("n", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of("1\nx\n".getBytes(UTF_8));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("", "1\n"));
        }
    }

    @Nested
    class OfFamilies extends DecoderContract {

        @Override
        protected String yaml() {
            return DECODER + "rejoin_parent:\n  id: id\nmultiline: join_until_valid\n";
        }

        @Override
        protected byte[] body() {
            return "{\"id\": 1}\n{\"id\": 2,\n\"__parentId\": 1}\n".getBytes(UTF_8);
        }

        @Override
        protected List<?> documents() {
            Row parent = Row.of("id", 1L);
            Row child = Row.of("id", 2L);
            child.put("__parentId", 1L);
            parent.put("children", List.of(child));
            return List.of(parent);
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of("{\"id\": 1}\n{\"id\":".getBytes(UTF_8));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("", "{\"id\": 1}\n{\"id\": 2, \"__parentId\": 1}\n"));
        }
    }
}
