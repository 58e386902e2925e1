package dev.weir.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes.
 *
 * @param in          standard input, unbuffered
 * @param out         standard output, unbuffered: protocol messages or a result, and nothing else
 * @param err         what a person reads
 * @param interactive whether {@code err} is a terminal that can redraw a line
 * @param coloured    whether {@code out} is a terminal that shows colours
 */
public record Terminal(InputStream in, OutputStream out, PrintStream err, boolean interactive, boolean coloured) {

    /** What a program reads and writes that nobody watches at its output. */
    public Terminal(InputStream in, OutputStream out, PrintStream err, boolean interactive) {
        this(in, out, err, interactive, false);
    }

    /** Set by the launcher when standard error is a terminal. */
    static final String INTERACTIVE = "weir.terminal";

    /** Set by the launcher when standard output is a terminal and its user wants colours. */
    static final String COLOURS = "weir.colours";

    /** Takes over the process's streams; whatever a library prints to standard output goes to standard error. */
    static Terminal ofProcess() {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(err);
        System.setOut(err);
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                err,
                Boolean.getBoolean(INTERACTIVE),
                Boolean.getBoolean(COLOURS));
    }

    /** The same streams for a person who does not watch. */
    public Terminal plain() {
        return new Terminal(in, out, err, false);
    }

    /**
     * All of standard input, or one byte more than may be taken, by which its reader knows. Read through a buffer: a file stream
     * would ask a pipe for its length.
     */
    public byte[] input(int most) throws IOException {
        return new BufferedInputStream(in).readNBytes(most + 1);
    }

    /** The same streams, with or without colours on standard output. */
    Terminal coloured(boolean colours) {
        return new Terminal(in, out, err, interactive, colours);
    }

    /** Standard output for text; flushes at line ends. */
    public PrintStream text() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
