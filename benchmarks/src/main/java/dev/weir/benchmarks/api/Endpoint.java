package dev.weir.benchmarks.api;

/** Answers requests whose path starts with its word. Called by the threads of many connections. */
interface Endpoint {

    Answer answer(Request request);
}
