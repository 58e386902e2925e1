package dev.weir.manifest.problem;

/** Whether a manifest with the problem can run. */
public enum Severity {
    /** It cannot. */
    ERROR,
    /** It can, but probably not as its author thinks. */
    WARNING,
    /** It can, and does what its author thinks; the language wants something else in its place by now. */
    NOTE
}
