package dev.weir.cli.args;

import java.util.List;

/**
 * What the value of an option may be, for shells that complete it.
 *
 * @param what   what it is
 * @param words  the only words that it can be, if they are fixed
 * @param listed whether several can be given, separated by commas
 */
public record Takes(What what, List<String> words, boolean listed) {

    /** What a value is. */
    public enum What {
        /** Anything, which nobody can complete. */
        ANYTHING,
        /** One of some words. */
        WORDS,
        /** A file. */
        FILE,
        /** A folder. */
        FOLDER,
        /** The name of a stream of the manifest that the command line names. */
        STREAM,
        /** The name of a rule of the validator. */
        RULE
    }

    /** What cannot be completed. */
    public static final Takes ANYTHING = of(What.ANYTHING);

    /** A file, or a folder that holds some. */
    public static final Takes FILE = of(What.FILE);

    /** A folder. */
    public static final Takes FOLDER = of(What.FOLDER);

    /** A stream of the manifest on the same line. */
    public static final Takes STREAM = of(What.STREAM);

    /** A rule of the validator. */
    public static final Takes RULE = of(What.RULE);

    public Takes {
        words = List.copyOf(words);
    }

    /** One of fixed words. */
    public static Takes oneOf(List<String> words) {
        return new Takes(What.WORDS, words, false);
    }

    /** One of fixed words. */
    public static Takes oneOf(String... words) {
        return oneOf(List.of(words));
    }

    /** The same, several times with commas between. */
    public Takes separatedByCommas() {
        return new Takes(what, words, true);
    }

    private static Takes of(What what) {
        return new Takes(what, List.of(), false);
    }
}
