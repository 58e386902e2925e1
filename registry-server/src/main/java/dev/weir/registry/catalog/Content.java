package dev.weir.registry.catalog;

/** What a path of a repository answers with. */
public sealed interface Content {

    /** When it last changed, in milliseconds since 1970. */
    long modified();

    /** A file that somebody published. */
    record Published(StoredFile file) implements Content {
        @Override
        public long modified() {
            return file.stored();
        }
    }

    /**
     * A text that is made of what the database says.
     *
     * @param bytes the text
     */
    record Made(byte[] bytes, String type, long modified) implements Content {}
}
