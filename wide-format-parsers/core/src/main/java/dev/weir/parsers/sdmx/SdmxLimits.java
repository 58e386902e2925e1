package dev.weir.parsers.sdmx;

import dev.weir.parsers.xml.event.XmlLimits;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * What is read of a message at most.
 *
 * @param heldCharacters how many characters may be held of a message: its structure, the groups of XML, and data that stands
 *                       before the structure in JSON. Each value counts 16 more
 * @param columns        how many columns CSV may have
 * @param rowCharacters  how many characters a row of CSV may have
 * @param xml            what is read of XML at most
 */
@Component("weir.parsers.SdmxLimits")
public record SdmxLimits(
        @Default("32000000") long heldCharacters,
        @Default("5000") int columns,
        @Default("1000000") int rowCharacters,
        @Default("{}") XmlLimits xml) {}
