package dev.weir.registry.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked of the API, with all that its document says of it. Immutable.
 *
 * @param method   the HTTP method
 * @param path     the path, with its parameters in braces
 * @param summary  what it does, in a sentence
 * @param caller   who may ask
 * @param queries  the parameters behind the question mark
 * @param question the form of the body; null if it takes none
 * @param status   the status of the answer
 * @param answer   the form of the answer's body; null if it has none
 * @param refusals the statuses of problem documents that it may answer, besides those that every request may get
 * @param handler  answers
 */
public record Operation(
        HandlerType method,
        String path,
        String summary,
        Caller caller,
        List<Query> queries,
        @Nullable Type question,
        int status,
        @Nullable Type answer,
        List<Integer> refusals,
        Handler handler) {

    /** Who may ask. */
    public enum Caller {
        /** Everybody. */
        ANYBODY,
        /** Whoever has a token; everybody where the registry lets everybody read. */
        READER,
        /** Whoever has a token with the right for what is asked. */
        WRITER,
        /** Whoever has a token of an administrator. */
        ADMINISTRATOR
    }

    /** What is asked with GET: a body of a form comes back. */
    public static Operation get(String path, Caller caller, String summary, Type answer, Handler handler) {
        return new Operation(
                HandlerType.GET, path, summary, caller, List.of(), null, 200, answer, List.of(400), handler);
    }

    /** What a body changes, or makes. */
    public static Operation with(
            HandlerType method, String path, Caller caller, String summary, Type question, Handler handler) {
        return new Operation(method, path, summary, caller, List.of(), question, 200, null, List.of(400, 413), handler);
    }

    /** What is done without a question; nothing comes back. */
    public static Operation act(HandlerType method, String path, Caller caller, String summary, Handler handler) {
        return new Operation(method, path, summary, caller, List.of(), null, 204, null, List.of(400), handler);
    }

    /** What is removed; nothing comes back. */
    public static Operation delete(String path, Caller caller, String summary, Handler handler) {
        return act(HandlerType.DELETE, path, caller, summary, handler);
    }

    /** The same with parameters behind the question mark. */
    public Operation asking(Query... more) {
        List<Query> all = new ArrayList<>(queries);
        all.addAll(Arrays.asList(more));
        return new Operation(
                method, path, summary, caller, List.copyOf(all), question, status, answer, refusals, handler);
    }

    /** The same with another answer. */
    public Operation answering(int other, @Nullable Type form) {
        return new Operation(method, path, summary, caller, queries, question, other, form, refusals, handler);
    }

    /** The same with more refusals. */
    public Operation refusing(int... more) {
        List<Integer> all = Stream.concat(refusals.stream(), IntStream.of(more).boxed())
                .distinct()
                .sorted()
                .toList();
        return new Operation(method, path, summary, caller, queries, question, status, answer, all, handler);
    }

    /** Has requests for it answered. */
    public void answerIn(RoutesConfig routes) {
        routes.addHttpHandler(method, path, handler);
    }
}
