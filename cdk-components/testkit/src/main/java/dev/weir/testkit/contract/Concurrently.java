package dev.weir.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does the same thing in several threads at once, as the engine does with components. */
final class Concurrently {

    private static final int THREADS = 4;
    private static final int TIMES = 50;

    private Concurrently() {}

    /** The distinct results of doing it many times; one if the component keeps nothing. */
    static List<@Nullable Object> results(Callable<? extends @Nullable Object> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<@Nullable Object> distinct = new ArrayList<>();
            List<Future<? extends @Nullable Object>> started = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                started.add(threads.submit(work));
            }
            for (Future<? extends @Nullable Object> result : started) {
                Object value = result.get();
                if (!distinct.contains(value)) {
                    distinct.add(value);
                }
            }
            return distinct;
        } finally {
            threads.shutdownNow();
        }
    }
}
