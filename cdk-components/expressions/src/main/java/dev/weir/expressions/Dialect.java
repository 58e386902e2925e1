package dev.weir.expressions;

/** How a template takes texts that filters escape for HTML or call safe. It is chosen when the template is compiled. */
public enum Dialect {
    /** As plain texts: what is added to them stays as it is. Templates with an {@code autoescape} block mark them all the same. */
    PLAIN_TEXT,
    /** As the reference's engine does: marked, so that what is added to them is escaped first. */
    MARKED_HTML
}
