package dev.weir.trial.live;

/**
 * What a person is shown of a test read.
 *
 * @param records how many records of each stream
 * @param bodies  whether the beginnings of answers
 * @param letters how many characters of a body
 * @param timed   whether how long requests took, which recordings do not tell
 */
public record Shown(int records, boolean bodies, int letters, boolean timed) {}
