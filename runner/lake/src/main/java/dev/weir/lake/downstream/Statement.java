package dev.weir.lake.downstream;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement of SQL and why it is there.
 *
 * @param purpose what it does and for what reason, in one line
 * @param sql     the statement, without the semicolon
 */
public record Statement(String purpose, String sql) {

    public Statement {
        purpose = purpose.replaceAll("\\R", " ");
    }

    /** A file of statements, each with its purpose as a comment. */
    public static String script(List<Statement> statements) {
        return statements.stream().map(Statement::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "-- " + purpose + "\n" + sql + ";\n";
    }
}
