package dev.weir.lake.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A storage that answers none of some calls before so many of them wait; the calls are remembered. */
public final class CrowdedStorage extends ForwardingStorage {

    private final String method;
    private final String part;
    private final CountDownLatch awaited;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    /**
     * A storage that waits.
     *
     * @param method the method of the calls that wait
     * @param part   what their paths contain
     * @param crowd  how many of them have to be under way at once, the first time
     */
    public CrowdedStorage(Storage inner, String method, String part, int crowd) {
        super(inner);
        this.method = method;
        this.part = part;
        this.awaited = new CountDownLatch(crowd);
    }

    /** All calls so far: {@code read a/b.json}. */
    public List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    @Override
    protected void before(String called, String path) {
        calls.add(called + " " + path);
        if (called.equals(method) && path.contains(part)) {
            awaited.countDown();
            try {
                if (!awaited.await(60, TimeUnit.SECONDS)) {
                    throw new AssertionError(awaited.getCount() + " more calls did not come");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
