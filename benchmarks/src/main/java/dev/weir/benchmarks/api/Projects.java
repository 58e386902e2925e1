package dev.weir.benchmarks.api;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Projects, and the tasks of each: {@code projects?page=1} and {@code projects/17/tasks?page=1}. */
final class Projects {

    private static final int PAGE = 100;
    private static final int TASKS_PAGE = 20;
    private static final int MOST_TASKS = 51;
    private static final long SEED = 2_000;

    private Projects() {}

    static Map<String, Endpoint> endpoints(int count) {
        Records projects = Records.render(count, ',', SEED, Projects::project);
        int[] starts = new int[count + 1];
        for (int p = 0; p < count; p++) {
            starts[p + 1] = starts[p] + p * 7 % MOST_TASKS;
        }
        Records tasks = Records.render(starts[count], ',', SEED, Projects::task);
        return Map.of("projects", request -> {
            List<String> path = request.path();
            if (path.size() == 1) {
                return Pages.numbered(projects, request, PAGE);
            }
            int project = Integer.parseInt(path.get(1));
            int length = request.number("per_page", TASKS_PAGE);
            int from = Math.min(starts[project], starts[project - 1] + (request.number("page", 1) - 1) * length);
            return Answer.json("{\"data\":[", tasks.between(from, Math.min(starts[project], from + length)), "]}");
        });
    }

    private static void project(StringBuilder text, int index, SplittableRandom random) {
        text.append("{\"id\":").append(index + 1).append(",\"name\":\"").append(Invented.word(random));
        text.append("\",\"created_at\":\"2025-01-01T00:00:00Z\",\"archived\":")
                .append(index % 9 == 0)
                .append('}');
    }

    /** A task, about 190 bytes: a number, texts, a flag, an object, a list, a number with quarters, a time. */
    static void task(StringBuilder text, int index, SplittableRandom random) {
        text.append("{\"id\":").append(index + 1).append(",\"title\":\"");
        Invented.words(text, 2, random);
        text.append("\",\"done\":").append(index % 3 == 0).append(",\"assignee\":{\"id\":");
        text.append(random.nextInt(500)).append(",\"name\":\"").append(Invented.word(random));
        text.append("\"},\"labels\":[\"").append(Invented.word(random)).append("\"],\"estimate\":");
        text.append(random.nextInt(80) / 4.0).append(",\"updated_at\":\"2025-02-03T04:05:06Z\"}");
    }
}
