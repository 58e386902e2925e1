package dev.weir.engine.read;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a stream begin when nobody else occupies one of its groups. Safe for concurrent use. */
final class GroupGate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Set<String> occupied = new HashSet<>();
    private final Set<StreamRun> begun = new HashSet<>();

    /** Whether a stream may be read; it occupies its groups from now on. */
    boolean enter(StreamRun stream) {
        Set<String> groups = stream.groups();
        if (groups.isEmpty()) {
            return true;
        }
        lock.lock();
        try {
            if (begun.contains(stream)) {
                return true;
            }
            if (!Collections.disjoint(occupied, groups)) {
                return false;
            }
            occupied.addAll(groups);
            begun.add(stream);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes notice that a stream has ended, if it has. */
    void leaveIfEnded(StreamRun stream) {
        if (stream.groups().isEmpty() || !stream.isEnded()) {
            return;
        }
        lock.lock();
        try {
            if (begun.remove(stream)) {
                occupied.removeAll(stream.groups());
                left.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a stream leaves, but no longer than a given time; whether one has left. */
    boolean awaitLeaving(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            return left.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }
}
