package dev.crossdock.core.build;

import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a build failed, told from the builder's last words and what the failing step printed. The
 * words are those of BuildKit and buildx, seen on buildx 0.13.1 with Docker 26.1.5.
 *
 * @param title what happened
 * @param text why, and what to do
 * @param line of the Dockerfile; null where the builder names none
 */
public record BuildTrouble(String title, String text, @Nullable Integer line) {

    private record Rule(String id, Pattern words, boolean ofStep) {
        static Rule of(String id, String words) {
            return new Rule(id, Pattern.compile(words), false);
        }

        static Rule printed(String id, String words) {
            return new Rule(id, Pattern.compile(words), true);
        }
    }

    /** The more special before the more general. */
    private static final List<Rule> RULES =
            List.of(
                    Rule.of(
                            "engine-lost",
                            "Cannot connect to the Docker daemon|closing transport"
                                    + "|error reading from server: EOF|graceful_stop"),
                    Rule.of("builder-gone", "no builder \"([^\"]+)\" found"),
                    Rule.of("builder-no-start", "booting buildkit"),
                    Rule.of("several-machines", "for multi-node builds currently not supported"),
                    Rule.of(
                            "one-platform",
                            "not supported for the docker driver"
                                    + "|multiple platforms feature is currently not supported"
                                    + "|does not currently support exporting manifest lists"
                                    + "|currently not implemented for docker driver"),
                    Rule.of("flag", "unknown (?:shorthand )?flag: (\\S+)"),
                    Rule.of("secret", "failed to stat (\\S+): .*no such file"),
                    Rule.printed("disk-full", "(?i)no space left on device"),
                    // busybox's shell takes such a file for a script
                    Rule.printed(
                            "exec-format",
                            "exec format error|line \\d+: .?ELF.*: not found"
                                    + "|cannot execute binary file"),
                    Rule.of("syntax", "dockerfile parse error on line (\\d+): .+"),
                    Rule.of(
                            "push-denied",
                            "failed to push (\\S+): .*(?:401|denied"
                                    + "|[Uu]nauthorized|authorization failed|insufficient_scope)"),
                    Rule.of("push-unreachable", "failed to push (\\S+): "),
                    Rule.of(
                            "registry-fault",
                            "unexpected status from \\w+ request to \\w+://([^/]+)/\\S+: 5\\d\\d"),
                    Rule.of(
                            "base-platform",
                            "failed to resolve source metadata for (\\S+): no match for platform"),
                    Rule.of(
                            "base-denied",
                            "failed to resolve source metadata for (\\S+): .*(?:401|denied"
                                    + "|[Uu]nauthorized|authorization failed|insufficient_scope)"),
                    Rule.of(
                            "base-unreachable",
                            "failed to resolve source metadata for (\\S+): .*(?:failed to do"
                                    + " request|connection refused|no such host|i/o timeout)"),
                    Rule.of(
                            "base-missing",
                            "failed to resolve source metadata for (\\S+): .*not found"),
                    Rule.of(
                            "file-missing",
                            "failed to calculate checksum of ref \\S+: \"/?([^\"]+)\": not found"));

    private static final Pattern LINE = Pattern.compile("(?m)^[^\\s:]+:(\\d+)\\n-{3,}");

    /**
     * What is known of a failure; empty where nothing fits, as for a program that failed by itself.
     *
     * @param text the builder's last words
     * @param failed the step that failed, if one did
     */
    public static Optional<BuildTrouble> of(String text, Optional<LaneStep> failed) {
        var printed =
                failed.map(step -> String.join("\n", step.output()) + "\n" + step.error())
                        .orElse("");
        for (var rule : RULES) {
            var found = rule.words().matcher(rule.ofStep() ? text + "\n" + printed : text);
            if (found.find()) {
                var what = what(found);
                return Optional.of(
                        new BuildTrouble(
                                Words.get("build.trouble." + rule.id(), what),
                                Words.get("build.todo." + rule.id(), what),
                                line(text)));
            }
        }
        return Optional.empty();
    }

    private static String what(Matcher found) {
        return found.groupCount() > 0 && found.group(1) != null ? found.group(1) : "";
    }

    private static @Nullable Integer line(String text) {
        var found = LINE.matcher(text);
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }
}
