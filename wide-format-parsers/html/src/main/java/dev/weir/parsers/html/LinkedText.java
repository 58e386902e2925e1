package dev.weir.parsers.html;

/** The text of a cell and the address of the first link in it. */
record LinkedText(String text, String address) {

    /** The text, which names columns. */
    @Override
    public String toString() {
        return text;
    }
}
