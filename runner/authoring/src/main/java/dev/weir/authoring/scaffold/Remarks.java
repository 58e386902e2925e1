package dev.weir.authoring.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the maker of a connector has to tell its user. Each thing is told once. For one thread. */
public final class Remarks {

    private static final int LONGEST = 300;

    private final Set<String> guessed = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    /** Something is in the manifest that nothing proves. */
    public void guessed(String what) {
        guessed.add(line(what));
    }

    /** Something that was given is not in the manifest. */
    public void leftOut(String what) {
        leftOut.add(line(what));
    }

    /** What was guessed. */
    public List<String> guesses() {
        return new ArrayList<>(guessed);
    }

    /** What was left out. */
    public List<String> left() {
        return new ArrayList<>(leftOut);
    }

    private static String line(String what) {
        String line = what.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
