package dev.weir.engine.http;

import dev.weir.engine.observe.Event;
import dev.weir.engine.observe.Observer;
import dev.weir.engine.observe.Place;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells an observer of the calls of a run.
 *
 * @param places where in the run a scope belongs
 */
public record CallWatch(Observer observer, Function<Scope, Place> places) {

    private static final String TOKEN = "next_page_token";

    void requested(Request request, int attempt, Scope scope) {
        observer.observe(new Event.Requested(place(scope), scope.errand(), token(scope), attempt, request));
    }

    void remembered(Request request, Scope scope) {
        observer.observe(new Event.Remembered(place(scope), scope.errand(), token(scope), request));
    }

    void answered(BufferedResponse response, long start, Scope scope) {
        observer.observe(new Event.Answered(
                place(scope),
                response.status(),
                response.headers(),
                response.bytes(),
                response.isWhole(),
                since(start)));
    }

    void unanswered(IOException failure, long start, Scope scope) {
        observer.observe(new Event.Unanswered(place(scope), failure, since(start)));
    }

    void judged(Resolution resolution, Scope scope) {
        if (resolution.action() != Resolution.Action.SUCCESS) {
            observer.observe(new Event.Judged(place(scope), resolution));
        }
    }

    void repeating(Resolution resolution, int attempts, Duration wait, Scope scope) {
        observer.observe(new Event.Repeating(place(scope), resolution, attempts, wait));
    }

    private Place place(Scope scope) {
        return places.apply(scope);
    }

    private static @Nullable Object token(Scope scope) {
        return scope.variable(TOKEN) instanceof Row token ? token.get(TOKEN) : null;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
