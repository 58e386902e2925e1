package dev.weir.registry.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.0.1",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void leavesOutWhatIsNotPublic(String address) throws IOException {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isFalse();
        assertThat(Reach.ANYWHERE.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "11.0.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1",
                "2a00::1"
            })
    void allowsWhatIsPublic(String address) throws IOException {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"})
    void looksAtTheAddressThatItConnectsTo(String host) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try (Outward outward = new Outward(Reach.PUBLIC, Duration.ofSeconds(5))) {
            Request request = new Request.Builder()
                    .url("http://" + host + ":" + server.getAddress().getPort() + "/")
                    .build();

            assertThatThrownBy(() -> outward.ask(request, 10)).hasMessage("its address is not a public one");
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void endsWhatIsTooLongOrTooSlow() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000_000; i++) {
                    body.write(new byte[1000]);
                }
            } catch (IOException e) {
                end.countDown();
            }
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            try (exchange) {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (Outward outward = new Outward(Reach.ANYWHERE, Duration.ofSeconds(1))) {
            assertThatThrownBy(() ->
                            outward.ask(new Request.Builder().url(url + "/slow").build(), 10))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() ->
                            outward.ask(new Request.Builder().url(url + "/long").build(), 10))
                    .hasMessage("its answer is longer than 10 bytes");
        } finally {
            end.countDown();
            server.stop(0);
        }
    }
}
