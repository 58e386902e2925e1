package dev.weir.parsers.fixed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.DecoderContract;
import dev.weir.testkit.contract.Endless;
import java.util.List;
import java.util.Optional;

class FixedWidthDecoderContractTest extends DecoderContract {

    @Override
    protected String yaml() {
        return """
                type: CustomDecoder
                class_name: weir.parsers.FixedWidthDecoder
                columns:
                  - {name: n, start: 1, length: 3, format: number}
                record_type: {map: {D: detail, T: totals}}
                skip: '^#'
                """;
    }

    @Override
    protected byte[] body() {
        return "# x\nD001\nD002\nT\n".getBytes(UTF_8);
    }

    @Override
    protected List<?> documents() {
        return List.of(Row.of("n", 1L), Row.of("n", 2L));
    }

    @Override
    protected Optional<byte[]> brokenBody() {
        return Optional.of("D001\nD0x2\nT\n".getBytes(UTF_8));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("", "D001\n"));
    }
}
