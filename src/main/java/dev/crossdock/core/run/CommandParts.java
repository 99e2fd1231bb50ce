package dev.crossdock.core.run;

import dev.crossdock.core.run.CommandToken.Kind;
import dev.crossdock.core.run.shell.Quoting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Lays out a run as a command: always in the same order, that in which people write it. */
final class CommandParts {

    private final List<CommandPart> parts = new ArrayList<>();
    private final RunSpec spec;
    private final Quoting quoting;

    private CommandParts(RunSpec spec, Quoting quoting) {
        this.spec = spec;
        this.quoting = quoting;
    }

    /** Flags, image and command, without the program before them. */
    static List<CommandPart> of(RunSpec spec, Quoting quoting) {
        var all = new CommandParts(spec, quoting);
        all.switches();
        all.settings();
        all.lists();
        all.rest();
        return all.parts;
    }

    private void switches() {
        flagIf(spec.detach(), "-d");
        flagIf(spec.interactive() && spec.tty(), "-it");
        flagIf(spec.interactive() && !spec.tty(), "-i");
        flagIf(spec.tty() && !spec.interactive(), "-t");
        flagIf(spec.remove(), "--rm");
        flagIf(spec.init(), "--init");
    }

    private void settings() {
        flag("--name", spec.name());
        flag("--platform", spec.platform() == null ? null : spec.platform().toString());
        flag("--restart", spec.restart());
        flag("--network", spec.network());
        flag("-u", spec.user());
        flag("-w", spec.workingDirectory());
        flag("-m", spec.memoryBytes() == 0 ? null : MemorySize.print(spec.memoryBytes()));
        flag("--cpus", spec.cpus());
        flag("--pids-limit", spec.pidsLimit() == 0 ? null : Long.toString(spec.pidsLimit()));
    }

    private void lists() {
        spec.environment().forEach(entry -> parts.add(CommandPart.environment(entry, quoting)));
        spec.ports().forEach(port -> flag("-p", port.text()));
        spec.mounts().forEach(mount -> flag(mount.flag(), mount.text()));
        spec.labels()
                .forEach((key, value) -> flag("-l", value.isEmpty() ? key : key + "=" + value));
        parts.addAll(OtherFlags.parts(spec.other(), quoting));
    }

    /**
     * The command line knows only one word of an entrypoint; the others go before the command,
     * which is the same.
     */
    private void rest() {
        var command = new ArrayList<>(spec.command());
        var entrypoint = spec.entrypoint();
        if (entrypoint != null) {
            flag("--entrypoint", entrypoint.isEmpty() ? "" : entrypoint.getFirst());
            command.addAll(
                    0,
                    entrypoint.isEmpty() ? entrypoint : entrypoint.subList(1, entrypoint.size()));
        }
        parts.add(CommandPart.single(Kind.IMAGE, spec.image(), quoting));
        command.forEach(word -> parts.add(CommandPart.single(Kind.WORD, word, quoting)));
    }

    private void flagIf(boolean given, String flag) {
        if (given) {
            parts.add(CommandPart.flag(flag));
        }
    }

    private void flag(String flag, @Nullable String value) {
        if (value != null) {
            parts.add(CommandPart.flag(flag, value, quoting));
        }
    }
}
