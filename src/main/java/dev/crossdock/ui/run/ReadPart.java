package dev.crossdock.ui.run;

import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.MemorySize;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PastedRun;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandWords;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of what was read from a command. Values of variables never stand in it.
 *
 * @param label what it is
 * @param value as it would be typed
 */
public record ReadPart(String label, String value) {

    /** All that a run asks for. */
    static List<ReadPart> of(RunSpec spec) {
        var parts = new ArrayList<ReadPart>();
        add(parts, "wizard.read.image", spec.image());
        add(parts, "wizard.read.platform", spec.platform());
        add(parts, "wizard.read.name", spec.name());
        add(parts, "wizard.read.entrypoint", words(spec.entrypoint()));
        add(parts, "wizard.read.command", words(spec.command()));
        add(
                parts,
                "wizard.read.terminal",
                spec.tty() ? Words.get("wizard.read.terminal.yes") : null);
        add(parts, "wizard.read.variables", list(spec.environment(), EnvironmentEntry::name));
        add(parts, "wizard.read.ports", list(spec.ports(), PortMapping::text));
        add(parts, "wizard.read.mounts", list(spec.mounts(), Mount::text));
        add(parts, "wizard.read.limits", limits(spec));
        add(parts, "wizard.read.user", spec.user());
        add(parts, "wizard.read.directory", spec.workingDirectory());
        add(parts, "wizard.read.network", spec.network());
        add(parts, "wizard.read.restart", spec.restart());
        add(parts, "wizard.read.other", words(spec.other()));
        return parts;
    }

    /** Also what was not taken over. */
    static List<ReadPart> of(PastedRun run, RunSpec spec) {
        var parts = new ArrayList<>(of(spec));
        add(parts, "wizard.read.global", words(run.global()));
        add(parts, "wizard.read.ignored", run.ignored());
        return parts;
    }

    private static @Nullable String limits(RunSpec spec) {
        var limits = new ArrayList<String>();
        if (spec.memoryBytes() > 0) {
            limits.add(Words.get("wizard.read.memory", MemorySize.print(spec.memoryBytes())));
        }
        if (spec.cpus() != null) {
            limits.add(Words.get("wizard.read.cpus", spec.cpus()));
        }
        return limits.isEmpty() ? null : String.join(", ", limits);
    }

    private static @Nullable String words(@Nullable List<String> words) {
        return words == null || words.isEmpty() ? null : CommandWords.print(words);
    }

    private static <T> String list(List<T> all, java.util.function.Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining(", "));
    }

    private static void add(List<ReadPart> parts, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.add(new ReadPart(Words.get(key), value.toString()));
        }
    }
}
