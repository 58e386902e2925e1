package dev.weir.lake.storage;

import java.util.concurrent.atomic.AtomicInteger;

/** A storage beside which something else happens, just before its n-th call, counted from 1. */
public final class MeanwhileStorage extends ForwardingStorage {

    private final int at;
    private final Runnable other;
    private final AtomicInteger calls = new AtomicInteger();

    public MeanwhileStorage(Storage inner, int at, Runnable other) {
        super(inner);
        this.at = at;
        this.other = other;
    }

    /** Whether the call was reached. */
    public boolean hasHappened() {
        return calls.get() >= at;
    }

    @Override
    protected void before(String method, String path) {
        if (calls.incrementAndGet() == at) {
            other.run();
        }
    }
}
