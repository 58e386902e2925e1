package dev.weir.registry.pages.view;

import dev.weir.registry.usage.Downloads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Downloads by day as bars, drawn in units of a box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param bars  a bar for each day, also for those without downloads
 * @param total all downloads of these days
 * @param days  the days that had some, newest first
 * @param text  what the bars say, in a sentence
 */
public record Plot(List<Bar> bars, long total, List<Downloads.Day> days, String text) {

    /** The width of the box. */
    public static final int WIDTH = 360;
    /** Its height. */
    public static final int HEIGHT = 64;

    private static final int LOWEST = 1;

    /** A bar, from its upper left corner. */
    public record Bar(double x, double y, double width, double height, boolean empty) {}

    /** The plot of some days, oldest first, at least one. */
    public static Plot of(List<Downloads.Day> days) {
        long total = days.stream().mapToLong(Downloads.Day::amount).sum();
        long most =
                Math.max(1, days.stream().mapToLong(Downloads.Day::amount).max().orElse(1));
        double step = (double) WIDTH / days.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            long amount = days.get(i).amount();
            double height = amount == 0 ? LOWEST : Math.max(2 * LOWEST, rounded((double) HEIGHT * amount / most));
            bars.add(new Bar(rounded(i * step), HEIGHT - height, rounded(step * 0.75), height, amount == 0));
        }
        List<Downloads.Day> some =
                new ArrayList<>(days.stream().filter(day -> day.amount() > 0).toList());
        Collections.reverse(some);
        return new Plot(bars, total, some, text(days, total, most));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String text(List<Downloads.Day> days, long total, long most) {
        LocalDate first = days.get(0).date();
        LocalDate last = days.get(days.size() - 1).date();
        String range = "from " + first + " to " + last;
        if (total == 0) {
            return "No downloads " + range + ".";
        }
        LocalDate best = days.stream()
                .filter(day -> day.amount() == most)
                .findFirst()
                .orElseThrow()
                .date();
        return Plain.count(total, "download", "downloads") + " " + range + ", most on " + best + ": "
                + Plain.number(most) + ".";
    }
}
