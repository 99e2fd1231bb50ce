package dev.crossdock.core.build.workflow;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What GitHub would refuse of a workflow, as its documents on workflow syntax and contexts say
 * ("Workflow syntax for GitHub Actions", "Contexts reference").
 */
final class WorkflowRules {
    private static final Set<String> ROOT =
            Set.of(
                    "name",
                    "run-name",
                    "on",
                    "permissions",
                    "env",
                    "defaults",
                    "concurrency",
                    "jobs");
    private static final Set<String> JOB =
            Set.of(
                    "name",
                    "permissions",
                    "needs",
                    "if",
                    "runs-on",
                    "environment",
                    "concurrency",
                    "outputs",
                    "env",
                    "defaults",
                    "steps",
                    "timeout-minutes",
                    "strategy",
                    "continue-on-error",
                    "container",
                    "services");
    private static final Set<String> STEP =
            Set.of(
                    "id",
                    "if",
                    "name",
                    "uses",
                    "run",
                    "working-directory",
                    "shell",
                    "with",
                    "env",
                    "continue-on-error",
                    "timeout-minutes");
    private static final Set<String> CONTEXTS =
            Set.of("github", "env", "vars", "steps", "runner", "secrets", "matrix", "needs");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");
    private static final Pattern CONTEXT =
            Pattern.compile("(?<![\\w.'-])([a-z_]+)\\.([\\w-]+)(?:\\.[\\w-]+)*");
    private static final Pattern STRING = Pattern.compile("'[^']*'");

    private final List<String> problems = new ArrayList<>();

    private WorkflowRules() {}

    /** Empty where there is nothing to refuse. */
    static List<String> problems(JsonNode root) {
        var rules = new WorkflowRules();
        rules.read(root);
        return rules.problems;
    }

    private void read(JsonNode root) {
        keys("workflow", root, ROOT);
        if (!root.has("on") || !root.path("jobs").isObject()) {
            problems.add("workflow: no on, or no jobs");
        }
        root.path("jobs").properties().forEach(job -> job(root, job.getKey(), job.getValue()));
    }

    private void job(JsonNode root, String name, JsonNode job) {
        keys(name, job, JOB);
        if (!name.matches("[A-Za-z_][\\w-]*")) {
            problems.add(name + ": no name for a job");
        }
        var needs = job.path("needs");
        var wanted = needs.isTextual() ? List.of(needs) : needs;
        wanted.forEach(
                need -> {
                    if (!root.get("jobs").has(need.asText())) {
                        problems.add(name + ": needs " + need.asText() + ", which is no job");
                    }
                });
        if (!job.has("runs-on")) {
            problems.add(name + ": no runs-on");
        }
        if (job.path("steps").isEmpty()) {
            problems.add(name + ": no steps");
        }
        var ids = new HashSet<String>();
        for (var step : job.path("steps")) {
            keys(name, step, STEP);
            if (step.has("uses") == step.has("run")) {
                problems.add(name + ": a step has both or neither of uses and run");
            }
            if (step.has("uses") && !step.get("uses").asText().matches("[\\w-]+/[\\w/-]+@v\\d+")) {
                problems.add(name + ": no version of " + step.get("uses").asText());
            }
            if (step.has("id") && !ids.add(step.get("id").asText())) {
                problems.add(name + ": two steps " + step.get("id").asText());
            }
        }
        expressions(name, job, ids);
    }

    private void expressions(String name, JsonNode job, Set<String> ids) {
        var values = new HashSet<String>();
        job.at("/strategy/matrix/include")
                .forEach(one -> one.fieldNames().forEachRemaining(values::add));
        var all = EXPRESSION.matcher(texts(job));
        while (all.find()) {
            var context = CONTEXT.matcher(STRING.matcher(all.group(1)).replaceAll(""));
            while (context.find()) {
                var of = context.group(1);
                var key = context.group(2);
                if (!CONTEXTS.contains(of)) {
                    problems.add(name + ": no context " + of);
                } else if (of.equals("matrix") && !values.contains(key)) {
                    problems.add(name + ": no matrix value " + key);
                } else if (of.equals("steps") && !ids.contains(key)) {
                    problems.add(name + ": no step " + key);
                }
            }
        }
    }

    /** A condition is an expression without its brackets. */
    private static String texts(JsonNode node) {
        var text = new StringBuilder();
        if (node.isTextual()) {
            text.append(node.asText()).append('\n');
        }
        node.properties()
                .forEach(
                        entry ->
                                text.append(
                                        entry.getKey().equals("if")
                                                ? "${{ " + entry.getValue().asText() + " }}\n"
                                                : texts(entry.getValue())));
        if (node.isArray()) {
            node.forEach(each -> text.append(texts(each)));
        }
        return text.toString();
    }

    private void keys(String where, JsonNode node, Set<String> allowed) {
        node.fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!allowed.contains(key)) {
                                problems.add(where + ": no key " + key);
                            }
                        });
    }
}
