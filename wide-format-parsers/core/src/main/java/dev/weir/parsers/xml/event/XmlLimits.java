package dev.weir.parsers.xml.event;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * What is read of XML at most. Entities need no limit, as none but the five of XML are replaced.
 *
 * @param depth            how deep elements may be nested
 * @param attributes       how many attributes an element may have
 * @param names            how many different names of elements, attributes and prefixes a document may have
 * @param textCharacters   how many characters a text, an attribute or a comment may have
 * @param recordCharacters how many characters a record may have, its names included; each child counts 8 more
 */
@Component("weir.parsers.XmlLimits")
public record XmlLimits(
        @Default("256") int depth,
        @Default("1000") int attributes,
        @Default("10000") int names,
        @Default("1000000") int textCharacters,
        @Default("16000000") int recordCharacters) {

    /** The limits where nobody gives others. */
    public static final XmlLimits USUAL = new XmlLimits(256, 1_000, 10_000, 1_000_000, 16_000_000);

    /** The depth that the stack of a thread allows. */
    private static final int DEEPEST = 1_000;

    public XmlLimits {
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "Cannot read XML: limits.depth is " + depth + " (give a number from 1 to " + DEEPEST + ")");
        }
        if (attributes < 1 || names < 1 || textCharacters < 1 || recordCharacters < 1) {
            throw new IllegalArgumentException("Cannot read XML: one of the limits is below 1 (raise it)");
        }
    }
}
