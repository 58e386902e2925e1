package dev.weir.parsers.xml;

/** What happens to a SOAP fault. */
public enum Fault {
    /** The slice fails, with the fault's code and reason. */
    FAIL,
    /** It is read as any other element. */
    READ
}
