package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.Launch;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.TimeSpan;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command put a server into the background and ended, and with it the container
 * (docker/cli#1117). It is read off the command, or off the last thing that its script does.
 */
final class LauncherDaemonised implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.endedWith(0)) {
            return Optional.empty();
        }
        var words = Launch.innermost(e.words());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Daemons.in(words, word -> isBusybox(e, word))
                .flatMap(daemon -> found(e, daemon, "config", String.join(" ", words), words))
                .or(() -> inShell(e, words))
                .or(() -> inScript(e, words));
    }

    /** In what a shell was given with -c. */
    private static Optional<Finding> inShell(Evidence e, List<String> words) {
        boolean shell = Shell.isNamed(words.getFirst()) && words.size() > 2;
        return shell && words.get(1).matches("-[a-z]*c")
                ? Daemons.lastOf(words.get(2), word -> isBusybox(e, word))
                        .flatMap(d -> found(e, d, "config", d.line(), List.of()))
                : Optional.empty();
    }

    private static Optional<Finding> inScript(Evidence e, List<String> words) {
        return words.stream()
                .limit(2)
                .flatMap(word -> e.files().program(word).stream())
                .filter(FileEntry::isFile)
                .filter(file -> isShellScript(e, file))
                .findFirst()
                .flatMap(
                        file ->
                                e.files()
                                        .text(file.path())
                                        .flatMap(t -> Daemons.lastOf(t, word -> isBusybox(e, word)))
                                        .flatMap(
                                                d ->
                                                        found(
                                                                e,
                                                                d,
                                                                "file:" + file.path(),
                                                                d.line(),
                                                                List.of())));
    }

    /** By a link, or by another name of the same file: then it is as long. */
    private static boolean isBusybox(Evidence e, String word) {
        var program = e.files().program(word);
        var busybox = e.files().program("busybox");
        return program.isPresent()
                && busybox.isPresent()
                && (program.get().path().equals(busybox.get().path())
                        || program.get().facts().bytes() == busybox.get().facts().bytes());
    }

    private static boolean isShellScript(Evidence e, FileEntry file) {
        return switch (e.files().kind(file)) {
            case FileKind.Script(var shebang, var dos) -> Shell.isNamed(shebang.words().getFirst());
            case FileKind.Text t -> true;
            default -> false;
        };
    }

    private static Optional<Finding> found(
            Evidence e, Daemons.Daemon daemon, String source, String line, List<String> command) {
        var draft =
                FindingDraft.of(Cause.LAUNCHER_DAEMONISED, Confidence.FACT)
                        .words(Commands.shortened(line))
                        .because(
                                EvidenceItem.of(source, Words.get("evidence.last-command", line)),
                                EvidenceItem.of(
                                        "state",
                                        Words.get("evidence.code", 0, TimeSpan.measured(e.ran()))));
        if (!command.isEmpty() && !daemon.foreground().isEmpty()) {
            draft.remedy(Reruns.of(e).words("foreground", daemon.foreground()));
        }
        return draft.remedy(kept(e)).inTheImage().remedy(Reruns.of(e).withShell()).found();
    }

    /** The same, with a process behind it that does not end by itself. */
    private static Optional<Remedy> kept(Evidence e) {
        return e.shell()
                .filter(shell -> e.files().program("tail").isPresent())
                .map(
                        shell -> {
                            var words = new ArrayList<>(List.of(shell.path()));
                            words.addAll(shell.arguments());
                            words.addAll(List.of("-c", "\"$0\" \"$@\" && exec tail -f /dev/null"));
                            words.addAll(e.words());
                            return Reruns.of(e).wordsOf("kept", words);
                        });
    }
}
