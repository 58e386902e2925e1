package dev.weir.parsers.archive;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.template.Template;

/**
 * A check sum that the source tells of a packed body. It is compared when the body was read to its end: before the first record
 * where an archive is kept in a temporary file, behind the last one otherwise.
 *
 * @param algorithm how it is made
 * @param value     the check sum, in hexadecimal digits or Base64
 */
@Component("weir.parsers.ArchiveChecksum")
public record ArchiveChecksum(@Default("\"sha256\"") ChecksumAlgorithm algorithm, Template<String> value) {}
