package dev.weir.parsers.xml;

import java.util.List;

/**
 * A path of elements from the document on: a small part of XPath that can be followed while the document streams by. How far
 * the elements around a place are on the path is a set of bits; bit i says that the first i steps lead there.
 */
record XmlPath(List<XmlStep> steps, String text) {

    /** Where the document itself is on each path. */
    static final long START = 1;

    private static final int MOST_STEPS = 60;

    XmlPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is none, with the reason
     */
    static XmlPath of(String text, Namespaces namespaces) {
        List<XmlStep> steps = new XmlPathReader(text.strip(), namespaces).steps();
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "Cannot read the path '" + text + "': it has more than " + MOST_STEPS + " steps (shorten it)");
        }
        return new XmlPath(steps, text);
    }

    /** Where an element is on the path, that stands in one which is there. */
    long next(long parent, XmlTag element) {
        long next = 0;
        for (int i = 0; i < steps.size(); i++) {
            if ((parent & 1L << i) != 0) {
                XmlStep step = steps.get(i);
                if (step.anywhere()) {
                    next |= 1L << i;
                }
                if (step.fits(element)) {
                    next |= 1L << i + 1;
                }
            }
        }
        return next;
    }

    /** Whether an element is at the end of the path. */
    boolean leadsTo(long state) {
        return (state & 1L << steps.size()) != 0;
    }

    /** Whether an element at the end of the path may be a child of this one. */
    boolean leadsToParent(long state) {
        return (state & 1L << steps.size() - 1) != 0;
    }

    boolean hasConditions() {
        return steps.stream().anyMatch(step -> !step.conditions().isEmpty());
    }

    @Override
    public String toString() {
        return text;
    }
}
