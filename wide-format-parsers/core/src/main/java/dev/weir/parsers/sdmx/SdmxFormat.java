package dev.weir.parsers.sdmx;

/** The formats of SDMX data messages. */
public enum SdmxFormat {
    /** SDMX-JSON 1.0, and the drafts before it, whose {@code structure} and {@code dataSets} are not in {@code data}. */
    JSON1,
    /** SDMX-JSON 2.0 and 2.1. */
    JSON2,
    /** SDMX-CSV 1.0 and 2.0, and CSV with a column {@code OBS_VALUE}. */
    CSV,
    /** SDMX-ML 2.1, structure specific. */
    XML_STRUCTURE_SPECIFIC,
    /** SDMX-ML 2.1, generic. */
    XML_GENERIC;

    boolean isXml() {
        return this == XML_STRUCTURE_SPECIFIC || this == XML_GENERIC;
    }
}
