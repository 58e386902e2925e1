package dev.weir.engine.observe;

/**
 * Is told what a connector does while it does it. Without one nothing is told, and nothing of it is made. Called by the thread
 * that does what is told, so by many at once unless concurrency is limited to one; what a stream read before an event is at the
 * sink when a page's event comes. An observer that throws fails the slice. Secrets are not hidden from it.
 */
@FunctionalInterface
public interface Observer {

    /** Something happened. */
    void observe(Event event);
}
