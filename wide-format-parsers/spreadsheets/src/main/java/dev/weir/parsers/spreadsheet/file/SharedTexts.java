package dev.weir.parsers.spreadsheet.file;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that cells refer to by their number: in memory as long as they are few, otherwise in temporary files. Used by one thread. */
public final class SharedTexts implements AutoCloseable {

    /** About how much memory they may take. */
    private static final long MOST_MEMORY = 16L * 1024 * 1024;

    private static final int OVERHEAD = 64;

    private final Bounds bounds;
    private List<String> kept = new ArrayList<>();
    private long memory;
    private int count;
    private @Nullable PagedFile texts;
    private @Nullable PagedFile ends;

    /** No texts yet. */
    public SharedTexts(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Adds the text of the next number. */
    public void add(String text) {
        count++;
        if (texts != null && ends != null) {
            write(texts, ends, text);
            return;
        }
        kept.add(text);
        memory += OVERHEAD + 2L * text.length();
        if (memory > MOST_MEMORY) {
            spill();
        }
    }

    private void spill() {
        PagedFile newTexts = new PagedFile();
        texts = newTexts;
        PagedFile newEnds = new PagedFile();
        ends = newEnds;
        kept.forEach(text -> write(newTexts, newEnds, text));
        kept = new ArrayList<>();
    }

    private static void write(PagedFile texts, PagedFile ends, String text) {
        texts.append(text.getBytes(StandardCharsets.UTF_8));
        ends.appendLong(texts.length());
    }

    /** The text of a number, from 0. */
    public String get(int number) {
        if (number < 0 || number >= count) {
            throw bounds.broken("a cell refers to text " + number + ", but there are " + count, null);
        }
        PagedFile file = texts;
        PagedFile index = ends;
        if (file == null || index == null) {
            return kept.get(number);
        }
        long start = number == 0 ? 0 : index.longAt((number - 1L) * Long.BYTES);
        int length = (int) (index.longAt((long) number * Long.BYTES) - start);
        return new String(file.bytes(start, length), StandardCharsets.UTF_8);
    }

    /** Deletes what was kept of them. */
    @Override
    public void close() {
        if (texts != null) {
            texts.close();
        }
        if (ends != null) {
            ends.close();
        }
    }
}
