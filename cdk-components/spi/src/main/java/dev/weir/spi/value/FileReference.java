package dev.weir.spi.value;

/**
 * A file that belongs to a record, where whoever takes the record finds it.
 *
 * @param stagingFileUrl         the file's absolute path
 * @param sourceFileRelativePath the folder of its stream and its name, as it is called where it goes
 * @param fileSizeBytes          its size in bytes
 */
public record FileReference(String stagingFileUrl, String sourceFileRelativePath, long fileSizeBytes) {}
