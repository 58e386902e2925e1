package dev.weir.testkit.replay;

import dev.weir.spi.http.Request;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes two requests the same: everything but scheme, headers, the order of the query and the spelling of the body.
 *
 * @param method the method
 * @param host   host and port
 * @param path   the decoded path
 * @param query  the decoded query: for each name its values, sorted
 * @param body   the body in its canonical form; null if there is none
 */
public record RequestKey(
        String method,
        String host,
        String path,
        Row query,
        @Nullable Object body) {

    /** The key of a request. */
    public static RequestKey of(Request request, Json json) {
        Url url = Url.of(request.url());
        Object body = BodyForm.of(request.body(), request.headers().get("Content-Type"), json);
        return new RequestKey(request.method(), url.host(), url.path(), FormFields.of(url.query()), body);
    }

    /** How far a recorded request is from this one: path before method, body and query. */
    public int distanceTo(RequestKey other) {
        int far = 100 * differingSegments(other);
        far += method.equals(other.method) ? 0 : 40;
        far += host.equals(other.host) ? 0 : 60;
        return far + differencesFrom(other).size();
    }

    private int differingSegments(RequestKey other) {
        String[] mine = path.split("/", -1);
        String[] others = other.path.split("/", -1);
        int differing = Math.abs(mine.length - others.length);
        for (int i = 0; i < Math.min(mine.length, others.length); i++) {
            differing += mine[i].equals(others[i]) ? 0 : 1;
        }
        return differing;
    }

    /** What a recorded request has otherwise, one text for each place. */
    public List<String> differencesFrom(RequestKey recorded) {
        List<String> differences = new ArrayList<>();
        compare("method", method, recorded.method, differences);
        compare("host", host, recorded.host, differences);
        compare("path", path, recorded.path, differences);
        Differences.collect("query", query, recorded.query, differences);
        Differences.collect("body", body, recorded.body, differences);
        return differences;
    }

    private static void compare(String what, String mine, String recorded, List<String> differences) {
        if (!Objects.equals(mine, recorded)) {
            differences.add(what + ": " + mine + " instead of " + recorded);
        }
    }

    @Override
    public String toString() {
        return method + " " + host + path;
    }
}
