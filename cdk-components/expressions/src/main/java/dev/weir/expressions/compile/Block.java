package dev.weir.expressions.compile;

/**
 * A block of a template, which is printed where it stands and where {@code self} calls it.
 *
 * @param firstSlot the first slot of its own
 * @param lastSlot  the slot behind its last
 */
record Block(String name, Action content, int firstSlot, int lastSlot) {

    /** The text that the block prints. */
    String text(Frame frame) {
        String[] printed = new String[1];
        frame.nested(firstSlot, lastSlot, () -> printed[0] = frame.capture(content));
        return printed[0];
    }
}
