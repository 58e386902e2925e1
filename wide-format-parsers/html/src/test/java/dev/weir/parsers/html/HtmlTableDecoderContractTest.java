package dev.weir.parsers.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Coverage;
import dev.weir.testkit.contract.DecoderContract;
import dev.weir.testkit.contract.Endless;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlTableDecoderContractTest extends DecoderContract {

    @Override
    protected String yaml() {
        return """
                type: CustomDecoder
                class_name: weir.parsers.HtmlTableDecoder
                links: {Day: url}
                select: "table.report"
                """;
    }

    @Override
    protected byte[] body() {
        return """
                <table class="report"><tr><th>Day</th></tr>
                <tr><td><a href="/1">1</a></td></tr><tr><td>2</td></tr></table>
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> documents() {
        Row first = Row.of("Day", "1");
        first.put("url", "/1");
        Row second = Row.of("Day", "2");
        second.put("url", null);
        return List.of(first, second);
    }

    @Override
    protected Optional<byte[]> brokenBody() {
        return Optional.of("<form>Please log in</form>".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(
                new Endless("<table class=\"report\"><tr><th>Day</th></tr>", "<tr><td><a href=\"/1\">1</a></td></tr>"));
    }

    @Test
    void noComponentIsWithoutContract() {
        assertThat(Coverage.missing("dev.weir.parsers.html", HtmlTableDecoderContractTest.class))
                .isEmpty();
    }
}
