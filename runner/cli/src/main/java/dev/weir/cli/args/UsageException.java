package dev.weir.cli.args;

/** The command line is wrong. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What is wrong.
     *
     * @param command the command's name; empty if there is none of this name
     * @param reason  what is wrong with the words after it
     */
    public UsageException(String command, String reason) {
        super("Cannot run weir" + (command.isEmpty() ? "" : " " + command) + ": " + reason + " (see weir "
                + (command.isEmpty() ? "" : command + " ") + "--help)");
    }
}
