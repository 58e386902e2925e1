package dev.weir.spi.sink;

/** In what form records are best kept where nobody looks at their values. */
public enum KeptForm {
    /** As values. */
    VALUES,
    /** Texts of a record's own fields as the source's JSON, if they are plain; everything else as values. */
    TEXTS,
    /** Texts, fractions, objects and arrays as the source's JSON. */
    JSON
}
