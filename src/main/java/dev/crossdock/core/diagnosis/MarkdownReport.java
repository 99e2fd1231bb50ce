package dev.crossdock.core.diagnosis;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerDetails.State;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.Secrecy;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Version;
import dev.crossdock.core.text.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was found out about a container, as a bug report takes it: CommonMark with a table, in which
 * values of variables stand nowhere.
 */
public final class MarkdownReport {

    /** What would be read as markup outside of code. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>\\[\\]#|~]");

    private static final Pattern TICKS = Pattern.compile("`+");
    private static final int COLUMNS = 80;

    private final Autopsy autopsy;
    private final Redaction redaction;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(Autopsy autopsy) {
        this.autopsy = autopsy;
        this.redaction = Redaction.of(autopsy.container());
    }

    /** The whole report, which ends with a line end. */
    public static String of(Autopsy autopsy) {
        return new MarkdownReport(autopsy).write();
    }

    private String write() {
        var answer = autopsy.answer();
        line("## " + text(answer.title()));
        facts();
        line("### " + Words.get("markdown.cause", answer.cause().id(), percent(answer)));
        line(text(answer.explanation()));
        line("### " + Words.get("markdown.evidence"));
        answer.evidence().forEach(this::evidence);
        end();
        remedies(answer.remedies());
        others(autopsy.findings().subList(1, autopsy.findings().size()));
        line("_" + Words.get("markdown.by", Version.current()) + "_");
        return out.toString().stripTrailing() + "\n";
    }

    private void facts() {
        var container = autopsy.container();
        var facts = new ArrayList<List<String>>();
        facts.add(fact("markdown.container", code(container.name())));
        facts.add(fact("markdown.image", code(container.image())));
        facts.add(fact("markdown.platform", text(platform(container))));
        facts.add(fact("markdown.state", text(state(container.state()))));
        if (container.state().restarts() > 0) {
            facts.add(fact("markdown.restarts", String.valueOf(container.state().restarts())));
        }
        if (!container.state().error().isEmpty()) {
            facts.add(fact("markdown.error", code(redaction.of(container.state().error()))));
        }
        out.append("| | |\n|---|---|\n");
        facts.forEach(f -> out.append("| ").append(String.join(" | ", f)).append(" |\n"));
        end();
    }

    private static List<String> fact(String key, String value) {
        // A bar would end the cell, even in code.
        return List.of(Words.get(key), value.replaceAll("(?<!\\\\)\\|", "\\\\|"));
    }

    private String platform(ContainerDetails container) {
        return switch (autopsy.platform().runs()) {
            case RunsHow.Native n -> Words.get("markdown.native", container.platform());
            case RunsHow.Emulated(var by) ->
                    Words.get("markdown.emulated", container.platform(), by.id());
            case RunsHow.Unavailable u -> Words.get("markdown.unavailable", container.platform());
            case RunsHow.NotProbed n -> container.platform().toString();
        };
    }

    private static String state(State state) {
        var code = state.exitCode();
        if (code == null) {
            return state.status().id();
        }
        var said = ExitCode.sentence(code);
        return state.started() == null
                        || state.finished() == null
                        || state.finished().isBefore(state.started())
                ? said
                : Words.get(
                        "markdown.after",
                        said,
                        TimeSpan.words(Duration.between(state.started(), state.finished())));
    }

    private void evidence(EvidenceItem item) {
        var where =
                item.logLine() == 0
                        ? code(item.source())
                        : code(item.source()) + " " + Words.get("markdown.line", item.logLine());
        out.append("- ").append(where).append(": ").append(code(redaction.of(item.text())));
        out.append('\n');
    }

    private void remedies(List<Remedy> remedies) {
        if (remedies.isEmpty()) {
            return;
        }
        line("### " + Words.get("markdown.remedies"));
        for (var remedy : remedies) {
            line("- " + text(remedy.title()));
            command(remedy);
        }
    }

    private void command(Remedy remedy) {
        switch (remedy) {
            case Remedy.Rerun(var title, var spec) -> fenced(rerun(spec));
            case Remedy.Pull(var title, var reference, var platform) ->
                    fenced("docker pull --platform " + platform + " " + reference);
            case Remedy.Host h -> {}
            case Remedy.Image i -> {}
            case Remedy.Nothing n -> {}
        }
    }

    private String rerun(RunSpec spec) {
        return DockerRun.wrapped(redaction.of(spec), Secrecy.SHOWN, COLUMNS);
    }

    private void others(List<Finding> others) {
        if (others.isEmpty()) {
            return;
        }
        line("### " + Words.get("markdown.others"));
        for (var other : others) {
            out.append("- ").append(text(other.title()));
            out.append(" (").append(code(other.cause().id())).append(", ");
            out.append(percent(other)).append(")\n");
        }
        end();
    }

    private void fenced(String command) {
        var fence = "`".repeat(Math.max(3, longestTicks(command) + 1));
        var block = fence + "sh\n" + command + "\n" + fence;
        line(block.indent(2).stripTrailing());
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void end() {
        out.append('\n');
    }

    private String text(String words) {
        return MARKUP.matcher(redaction.of(words).replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    private static String percent(Finding finding) {
        return Words.get("markdown.percent", Math.round(finding.confidence() * 100));
    }

    /** Words of others, shown as they are, whatever they hold. */
    private static String code(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "` `";
        }
        var ticks = "`".repeat(longestTicks(line) + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`");
        return padded ? ticks + " " + line + " " + ticks : ticks + line + ticks;
    }

    private static int longestTicks(String text) {
        return TICKS.matcher(text).results().mapToInt(m -> m.group().length()).max().orElse(0);
    }
}
