package dev.weir.parsers.jsonapi;

/** What a record tells of its relationships. */
public enum RelationshipsAs {
    /** The ids of the resources. */
    IDS,
    /** The ids and the types of the resources. */
    IDS_AND_TYPES,
    /** Nothing. */
    DROP
}
