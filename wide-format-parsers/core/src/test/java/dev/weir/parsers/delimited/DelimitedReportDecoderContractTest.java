package dev.weir.parsers.delimited;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.DecoderContract;
import dev.weir.testkit.contract.Endless;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class DelimitedReportDecoderContractTest extends DecoderContract {

    @Override
    protected String yaml() {
        return """
                type: CustomDecoder
                class_name: weir.parsers.DelimitedReportDecoder
                preamble: {until_header: [Clicks]}
                footer: {regex: "^Total"}
                """;
    }

    @Override
    protected byte[] body() {
        return "Report\nClicks;Date\n5;1\n6;2\nTotal;\n".getBytes(UTF_8);
    }

    @Override
    protected List<?> documents() {
        return List.of(
                Row.of(new TreeMap<>(Map.of("Clicks", "5", "Date", "1"))),
                Row.of(new TreeMap<>(Map.of("Clicks", "6", "Date", "2"))));
    }

    @Override
    protected Optional<byte[]> brokenBody() {
        return Optional.of("Report\nClicks;Date\n5;\"1\n".getBytes(UTF_8));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("Report\nClicks;Date\n", "5;1\n"));
    }
}
