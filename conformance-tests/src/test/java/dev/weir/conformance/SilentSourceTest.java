package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.cli.Terminal;
import dev.weir.cli.Weir;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that falls silent withholds no record that was read before: it goes on only once it was seen. */
class SilentSourceTest {

    private static final String PATH = "        path: shops\n";
    private static final String PAGES = PATH + """
                  paginator:
                    type: DefaultPaginator
                    page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: page}
                    pagination_strategy: {type: CursorPagination, cursor_value: "{{ response.next }}"}
            """;

    @TempDir
    Path folder;

    /** Standard output, which lets the source go on when a text stands in it. */
    private static final class Watched extends ByteArrayOutputStream {

        private final String awaited;
        private final CountDownLatch seen = new CountDownLatch(1);

        Watched(String awaited) {
            this.awaited = awaited;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (toString(UTF_8).contains(awaited)) {
                seen.countDown();
            }
        }

        void await() throws IOException {
            try {
                if (!seen.await(20, TimeUnit.SECONDS)) {
                    throw new IOException("'" + awaited + "' was withheld");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private Answer read(Watched out, ShopApi.Reply reply) throws IOException {
        Shop shop = new Shop(folder);
        Path manifest = shop.manifestWith(PATH, PAGES);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ShopApi api = new ShopApi(reply)) {
            List<String> words = List.of(
                    "read",
                    "--manifest",
                    String.valueOf(manifest),
                    "--config",
                    String.valueOf(shop.config(api.url())),
                    "--catalog",
                    String.valueOf(shop.catalog("shops")),
                    "--no-wait");
            Terminal terminal =
                    new Terminal(InputStream.nullInputStream(), out, new PrintStream(err, true, UTF_8), false);
            int code = new Weir(terminal).run(words);
            return new Answer(code, out.toString(UTF_8).lines().toList(), err.toString(UTF_8));
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }

    @Test
    void whileTheNextPageIsAwaited() throws IOException {
        Watched out = new Watched("\"id\":1");

        Answer answer = read(out, exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("page=");
            if (!first) {
                out.await();
            }
            exchange.sendResponseHeaders(200, 0);
            send(exchange, first ? "{\"data\":[{\"id\":1}],\"next\":\"b\"}" : "{\"data\":[{\"id\":2}]}");
        });

        assertThat(answer.err()).isEmpty();
        assertThat(answer.records("shops")).hasSize(2);
        assertThat(answer.statuses("shops")).containsExactly("STARTED", "RUNNING", "COMPLETE");
    }

    @Test
    void whileTheRestOfALargePageIsAwaited() throws IOException {
        Watched out = new Watched("\"id\":999,");
        String record = "{\"id\":%d,\"text\":\"" + "x".repeat(1000) + "\"},";

        Answer answer = read(out, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            send(exchange, "{\"data\":[");
            for (int i = 0; i < 1000; i++) {
                send(exchange, record.formatted(i));
            }
            out.await();
            send(exchange, "{\"id\":1000}]}");
        });

        assertThat(answer.err()).isEmpty();
        assertThat(answer.records("shops")).hasSize(1001);
    }
}
