package dev.weir.manifest.resolution;

/** Which {@code $parameters} win where a component and its parents name the same one. */
public enum ParameterPrecedence {
    /** The component's own, as everywhere in a manifest. */
    OWN,
    /** The parents', as in streams made from a template with {@code use_parent_parameters}. */
    PARENT
}
