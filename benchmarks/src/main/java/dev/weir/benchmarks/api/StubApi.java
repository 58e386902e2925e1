package dev.weir.benchmarks.api;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** The API, at a free port of this machine; {@code v1/stats} says what it did and what that cost. Safe for concurrent use. */
public final class StubApi implements AutoCloseable {

    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final ConcurrentMap<String, byte[]> compressed = Connection.compressedBodies();
    private final ServerSocketChannel server;

    private StubApi(String... data) throws IOException {
        endpoints.put("stats", request -> stats());
        for (String set : data) {
            int equals = set.indexOf('=');
            endpoints.putAll(endpoints(set.substring(0, Math.max(0, equals)), set.substring(equals + 1)));
        }
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    }

    /**
     * Renders what is asked for and serves it.
     *
     * @param data what there is: {@code orders=COUNT}, {@code lines=COUNT} (orders behind report jobs), {@code days=COUNT},
     *     {@code projects=COUNT}, {@code groups=COUNTxITEMS}, {@code csv=ROWS}
     */
    public static StubApi start(String... data) throws IOException {
        StubApi api = new StubApi(data);
        Thread accepting = new Thread(api::accept, "accept");
        accepting.setDaemon(true);
        accepting.start();
        return api;
    }

    /** Serves what the arguments ask for, prints its port, and ends with its standard input. */
    public static void main(String... data) throws IOException {
        try (StubApi api = start(data)) {
            System.out.println(api.port());
            System.out.flush();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        System.exit(0);
    }

    private static Map<String, Endpoint> endpoints(String set, String size) {
        return switch (set) {
            case "orders" -> Orders.endpoints(Integer.parseInt(size));
            case "lines" -> ReportJobs.endpoints(Integer.parseInt(size));
            case "days" -> Days.endpoints(Integer.parseInt(size));
            case "projects" -> Projects.endpoints(Integer.parseInt(size));
            case "groups" -> Groups.endpoints(size);
            case "csv" -> WideReport.endpoints(Integer.parseInt(size));
            default ->
                throw new IllegalArgumentException("Cannot serve '" + set
                        + "': there are no such data (use orders=, lines=, days=, projects=, groups= or csv=)");
        };
    }

    /** Where it listens. */
    public int port() {
        return server.socket().getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Thread thread = new Thread(new Connection(server.accept(), this::answer, sent, compressed), "client");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (ClosedChannelException e) {
            // close() was called
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Answer answer(Request request) {
        requests.increment();
        Endpoint endpoint =
                request.path().isEmpty() ? null : endpoints.get(request.path().get(0));
        return endpoint == null ? Answer.NOT_FOUND : endpoint.answer(request);
    }

    private Answer stats() {
        double cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        return Answer.json(
                "{\"requests\":" + requests.sum() + ",\"bytes\":" + sent.sum() + ",\"cpu_seconds\":" + cpu + "}");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
