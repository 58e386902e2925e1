package dev.weir.parsers.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Forms in which any number of files are packed. */
enum Container implements Layer {
    ZIP("ZIP") {
        /** An entry, the end of an archive without entries, or the mark of one that was meant for several disks. */
        @Override
        public boolean begins(byte[] start) {
            return Bytes.begin(start, 'P', 'K', 3, 4)
                    || Bytes.begin(start, 'P', 'K', 5, 6)
                    || Bytes.begin(start, 'P', 'K', 7, 8);
        }
    },
    SEVEN_Z("7z") {
        @Override
        public boolean begins(byte[] start) {
            return Bytes.begin(start, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C);
        }
    },
    TAR("tar") {
        /** A header, whose check sum is right, or the block of zeros that stands at the end of each archive. */
        @Override
        public boolean begins(byte[] start) {
            return start.length == LOOKED_AT
                    && (Arrays.equals(start, new byte[LOOKED_AT])
                            || Arrays.equals(start, USTAR_AT, USTAR_AT + USTAR.length, USTAR, 0, USTAR.length)
                            || hasCheckSum(start));
        }

        private boolean hasCheckSum(byte[] start) {
            try {
                return TarUtils.verifyCheckSum(start);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    };

    private static final byte[] USTAR = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int USTAR_AT = 257;

    private final String title;

    Container(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
