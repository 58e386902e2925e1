package dev.weir.registry.refusal;

/** Carries a {@link Refusal} to where the answer is made. Nothing was changed when it is thrown. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    /** A refusal on its way. */
    public Refused(Refusal refusal) {
        super(refusal.detail() + " (" + refusal.remedy() + ")", null, false, false);
        this.refusal = refusal;
    }

    /** Why the request is refused. */
    public Refusal refusal() {
        return refusal;
    }
}
