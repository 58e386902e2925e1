package dev.weir.lake.gate.report;

import java.util.Locale;

/** What follows from a finding, and from all findings of a load: the worst of them. From mild to severe. */
public enum Verdict {
    /** Nothing; it is kept as evidence. */
    PASS,
    /** The load is published, and people are told. */
    WARN,
    /** The data set is held back; the others of the commit go. */
    QUARANTINE,
    /** Nothing of the commit goes. */
    BLOCK;

    /** The worse one of both. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The milder one of both. */
    public Verdict atMost(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether a data set is published under it. */
    public boolean publishes() {
        return compareTo(QUARANTINE) < 0;
    }

    /** The word for it in JSON and YAML. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
