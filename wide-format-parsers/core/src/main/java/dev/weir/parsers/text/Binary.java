package dev.weir.parsers.text;

import org.jspecify.annotations.Nullable;

/** What is no text, told by its first bytes. */
enum Binary {
    ZIP(
            "a ZIP archive or a file of Excel",
            "read it with ArchiveDecoder, ZipfileDecoder or SpreadsheetDecoder",
            'P',
            'K',
            3,
            4),
    GZIP("packed with gzip", "put the decoder into a GzipDecoder", 0x1F, 0x8B, 8),
    OLE("an older file of Excel", "read it with SpreadsheetDecoder", 0xD0, 0xCF, 0x11, 0xE0),
    PARQUET("a Parquet file", "read it with ColumnarFileDecoder", 'P', 'A', 'R', '1'),
    PDF("a PDF", "ask the source for another format", '%', 'P', 'D', 'F', '-'),
    SEVEN_ZIP("a 7z archive", "read it with ArchiveDecoder", '7', 'z', 0xBC, 0xAF),
    ZSTANDARD("packed with Zstandard", "read it with ArchiveDecoder", 0x28, 0xB5, 0x2F, 0xFD);

    final String what;
    final String remedy;
    private final int[] start;

    Binary(String what, String remedy, int... start) {
        this.what = what;
        this.remedy = remedy;
        this.start = start;
    }

    static @Nullable Binary of(byte[] bytes, int length) {
        for (Binary binary : values()) {
            if (binary.begins(bytes, length)) {
                return binary;
            }
        }
        return null;
    }

    private boolean begins(byte[] bytes, int length) {
        for (int i = 0; i < start.length; i++) {
            if (i >= length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
