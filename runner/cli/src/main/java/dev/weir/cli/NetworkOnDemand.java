package dev.weir.cli;

import dev.weir.engine.http.OkHttpTransport;
import dev.weir.engine.http.Transport;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The network, opened with the first request: commands without one start faster. */
public final class NetworkOnDemand implements Transport {

    private @Nullable Transport network;

    @Override
    public Response exchange(Request request, Timeouts timeouts) throws IOException {
        return network().exchange(request, timeouts);
    }

    private synchronized Transport network() {
        if (network == null) {
            network = new OkHttpTransport();
        }
        return network;
    }

    @Override
    public synchronized void breakOff() {
        if (network != null) {
            network.breakOff();
        }
    }

    @Override
    public synchronized void close() {
        if (network != null) {
            network.close();
        }
    }
}
