package dev.weir.registry.proxy;

import dev.weir.registry.refusal.Refusal.UpstreamFailed;
import dev.weir.registry.refusal.Refusal.UpstreamSlow;
import dev.weir.registry.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks other machines for files. A redirect is followed a few times, never to an address of a private network unless the administrator named that machine, and never
 * from https to http. For any thread.
 */
final class Fetch {

    private static final int MOST_REDIRECTS = 4;
    private static final int IPV6_LOCAL = 0xfc;
    private static final int IPV6_LOCAL_MASK = 0xfe;

    private final Duration patience;

    /** Questions that wait so long for a connection, and for each next byte. */
    Fetch(Duration patience) {
        this.patience = patience;
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
            HttpURLConnection connection = open(address);
            try {
                int status = connection.getResponseCode();
                if (status == HttpURLConnection.HTTP_OK) {
                    return Optional.of(taken(connection, taking));
                }
                if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE) {
                    return Optional.empty();
                }
                String location = connection.getHeaderField("Location");
                if (status / 100 != 3 || location == null) {
                    throw failed(file, "it answered " + status);
                }
                address = elsewhere(file, address, location);
            } finally {
                connection.disconnect();
            }
        }
        throw failed(file, "it leads from one address to the next");
    }

    private HttpURLConnection open(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setRequestProperty("User-Agent", "weir-registry");
        connection.setRequestProperty("Accept", "*/*");
        return connection;
    }

    private static <T> T taken(HttpURLConnection connection, Taking<T> taking) throws IOException {
        try (InputStream in = new Counted(connection.getInputStream(), connection.getContentLengthLong())) {
            return taking.take(in);
        }
    }

    private static URI elsewhere(URI file, URI from, String location) throws IOException {
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
        boolean sameMachine = to.getHost().equalsIgnoreCase(file.getHost()) && to.getPort() == file.getPort();
        if (!sameMachine && isPrivate(to.getHost())) {
            throw failed(file, "it leads into a private network");
        }
        return to;
    }

    private static boolean isPrivate(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            byte[] bytes = address.getAddress();
            boolean uniqueLocal = bytes.length > 4 && (bytes[0] & IPV6_LOCAL_MASK) == IPV6_LOCAL;
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()
                    || uniqueLocal) {
                return true;
            }
        }
        return false;
    }
}
