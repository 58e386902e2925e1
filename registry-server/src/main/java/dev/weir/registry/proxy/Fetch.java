package dev.weir.registry.proxy;

import dev.weir.registry.outward.Outward;
import dev.weir.registry.outward.Reach;
import dev.weir.registry.outward.UnreachableAddress;
import dev.weir.registry.refusal.Refusal.UpstreamFailed;
import dev.weir.registry.refusal.Refusal.UpstreamSlow;
import dev.weir.registry.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Asks other machines for files. A redirect is followed a few times, never to an address of a private network unless the administrator named that machine, and never
 * from https to http. For any thread.
 */
final class Fetch {

    private static final int MOST_REDIRECTS = 4;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Duration patience;
    private final OkHttpClient named;
    private final OkHttpClient elsewhere;

    /** Questions that wait so long for a connection, and for each next byte. */
    Fetch(Duration patience) {
        this.patience = patience;
        this.named = Outward.client(Reach.ANYWHERE, patience).build();
        this.elsewhere = Outward.client(Reach.PUBLIC, patience).build();
    }

    /** What is done with the bytes of a file. */
    interface Taking<T> {
        T take(InputStream in) throws IOException;
    }

    /**
     * Takes a file.
     *
     * @return what the taker makes of it; none if the repository does not have it
     * @throws Refused if the repository does not answer as it should
     */
    <T> Optional<T> get(URI file, Taking<T> taking) {
        try {
            return follow(file, taking);
        } catch (SocketTimeoutException e) {
            throw new Refused(new UpstreamSlow(
                    "Cannot get " + file + ": it did not answer within " + patience.toSeconds() + " seconds",
                    "try again later"));
        } catch (UnknownHostException e) {
            throw failed(file, "there is no machine of this name");
        } catch (UnreachableAddress e) {
            throw failed(file, "it leads into a private network");
        } catch (IOException e) {
            throw failed(file, "the connection failed: " + e.getMessage());
        }
    }

    private static Refused failed(URI file, String why) {
        return new Refused(new UpstreamFailed("Cannot get " + file + ": " + why, "try again later, or see --proxy"));
    }

    private <T> Optional<T> follow(URI file, Taking<T> taking) throws IOException {
        URI address = file;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            OkHttpClient client = isSameMachine(file, address) ? named : elsewhere;
            try (Response response = client.newCall(request(address)).execute()) {
                if (response.code() == OK) {
                    return Optional.of(taken(response.body(), taking));
                }
                if (response.code() == NOT_FOUND || response.code() == GONE) {
                    return Optional.empty();
                }
                String location = response.header("Location");
                if (!response.isRedirect() || location == null) {
                    throw failed(file, "it answered " + response.code());
                }
                address = elsewhere(file, address, location);
            }
        }
        throw failed(file, "it leads from one address to the next");
    }

    /** Bytes as they are kept: what is packed for the way would have another sum and length. */
    private static Request request(URI address) {
        return new Request.Builder()
                .url(address.toString())
                .header("User-Agent", "weir-registry")
                .header("Accept-Encoding", "identity")
                .build();
    }

    private static <T> T taken(ResponseBody body, Taking<T> taking) throws IOException {
        try (InputStream in = new Counted(body.byteStream(), body.contentLength())) {
            return taking.take(in);
        }
    }

    private static boolean isSameMachine(URI file, URI address) {
        return address.getHost().equalsIgnoreCase(file.getHost()) && address.getPort() == file.getPort();
    }

    private static URI elsewhere(URI file, URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw failed(file, "it leads to no address");
        }
        boolean encrypted = "https".equalsIgnoreCase(to.getScheme());
        boolean plain = "http".equalsIgnoreCase(to.getScheme()) && "http".equalsIgnoreCase(from.getScheme());
        if (to.getHost() == null || to.getRawUserInfo() != null || !(encrypted || plain)) {
            throw failed(file, "it leads to an address that is not asked");
        }
        return to;
    }
}
