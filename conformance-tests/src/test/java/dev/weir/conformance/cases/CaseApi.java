package dev.weir.conformance.cases;

import static dev.weir.conformance.cases.RecordedCase.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands between the program and the hosts of the cases, which do not exist: a proxy that answers as was recorded. */
final class CaseApi implements AutoCloseable {

    private static final Set<String> SET_BY_THE_SERVER =
            Set.of("content-length", "transfer-encoding", "connection", "date");
    private static final int NO_RECORDED_EXCHANGE = 599;

    private final HttpWire wire;
    private final @Nullable ProxySelector before = ProxySelector.getDefault();
    private volatile Exchanges exchanges = new Exchanges(List.of(), false);

    CaseApi() throws IOException {
        wire = new HttpWire(this::answer);
        ProxySelector.setDefault(new ToThisServer(wire.address()));
    }

    /** From now on answers with these. */
    void serve(Exchanges recorded) {
        exchanges = recorded;
    }

    private HttpWire.Sent answer(HttpWire.Received received) {
        Map<String, String> headers = new LinkedHashMap<>();
        received.headers().forEach((name, value) -> headers.put(name, text(value)));
        String target = text(received.target());
        String url = target.startsWith("/") ? "http://" + headers.get("host") + target : target;
        byte[] body = received.body();
        Row response = exchanges.answer(
                new Request(received.method(), url, Headers.of(headers), body.length == 0 ? null : body));
        if (response == null) {
            return new HttpWire.Sent(NO_RECORDED_EXCHANGE, Map.of(), new byte[0], 0);
        }
        return response.get("reset") == null ? sent(response, received.method()) : HttpWire.Sent.NOTHING;
    }

    /** What travels as Latin-1 may be more than that. */
    private static String text(String sent) {
        return new String(sent.getBytes(ISO_8859_1), UTF_8);
    }

    private static HttpWire.Sent sent(Row response, String method) {
        Map<String, String> headers = new LinkedHashMap<>();
        row(response.get("headers")).forEach((name, value) -> {
            if (!SET_BY_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.valueOf(value));
            }
        });
        int status = ((Long) response.get("status")).intValue();
        byte[] recorded = Exchanges.body(row(response.get("body")));
        boolean none = recorded == null || method.equals("HEAD") || status == 204 || status == 304;
        byte[] body = none ? new byte[0] : recorded;
        return new HttpWire.Sent(status, headers, body, body.length + (response.get("truncated") == null ? 0 : 10));
    }

    @Override
    public void close() throws IOException {
        ProxySelector.setDefault(before);
        wire.close();
    }

    /** Every host of the cases is behind the server; all else is asked directly. */
    private static final class ToThisServer extends ProxySelector {

        private final Proxy proxy;

        ToThisServer(InetSocketAddress address) {
            proxy = new Proxy(Proxy.Type.HTTP, address);
        }

        @Override
        public List<Proxy> select(URI uri) {
            String host = uri.getHost();
            return List.of(host != null && host.endsWith(".example.com") ? proxy : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // The client says so itself.
        }
    }
}
