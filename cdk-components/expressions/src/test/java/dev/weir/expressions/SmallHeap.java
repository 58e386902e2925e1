package dev.weir.expressions;

import dev.weir.expressions.value.EvaluationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Evaluates each line of its input as a template, and prints the message that it ends in, or "none". */
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] args) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(message(line));
        }
    }

    private static String message(String template) {
        try {
            Evaluations.evaluate(template, Map.of());
            return "none";
        } catch (EvaluationException error) {
            return error.getMessage();
        }
    }
}
