package dev.weir.registry.check;

import dev.weir.registry.refusal.Refusal.Unacceptable;
import dev.weir.registry.refusal.Refused;

/** Says why a file cannot enter. */
public final class Unacceptables {

    private Unacceptables() {}

    /** A refusal of a file or version, which is called so in messages. */
    public static Refused cannotPublish(String what, String why, String remedy) {
        return new Refused(new Unacceptable("Cannot publish " + what + ": " + why, remedy));
    }
}
