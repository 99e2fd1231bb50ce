package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tool of another CPU by its own bytes, whatever the one that was to start it says: a shell may
 * read it as a script, and call it missing.
 */
final class ForeignTool implements Rule {

    private static final Pattern FORMAT =
            Pattern.compile(
                    "(?i)exec format error|cannot execute binary file|syntax error|not found"
                            + "|ENOEXEC|no such file|cannot execute: required file|bad CPU type");

    private static final Pattern NAMED = Pattern.compile("(?:^|: |`|'|\")([\\w.+-]+): ");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty() || e.execFailure().isPresent()) {
            return Optional.empty();
        }
        return e.log().lastTrouble(FORMAT).stream()
                .flatMap(said -> Stream.concat(paths(e), names(e, said)))
                .filter(file -> !isMain(e, file))
                .flatMap(file -> foreign(e, file).stream())
                .findFirst();
    }

    private static Stream<FileEntry> paths(Evidence e) {
        return Mentioned.in(e, FORMAT).flatMap(m -> e.files().find(m.path()).stream());
    }

    private static Stream<FileEntry> names(Evidence e, LogMatch said) {
        return NAMED.matcher(said.line().text())
                .results()
                .flatMap(m -> e.files().program(m.group(1)).stream());
    }

    /** That is another cause: the image itself is not what it says. */
    private static boolean isMain(Evidence e, FileEntry file) {
        return e.mainPrograms().stream()
                .flatMap(word -> e.files().program(word).stream())
                .anyMatch(main -> main.path().equals(file.path()));
    }

    private static Optional<Finding> foreign(Evidence e, FileEntry file) {
        if (!file.isFile()) {
            return Optional.empty();
        }
        var platform = e.container().platform();
        return switch (e.files().kind(file)) {
            case FileKind.Program(var elf)
                    when !elf.platform().map(platform::sameArchitecture).orElse(false) ->
                    found(
                            e,
                            file,
                            elf.cpu(),
                            elf.platform(),
                            EvidenceItem.file(
                                    file.path(),
                                    Words.get("evidence.file.elf", elf.cpu(), elf.machine())));
            case FileKind.ForeignSystem(var system) ->
                    found(
                            e,
                            file,
                            system,
                            Optional.empty(),
                            EvidenceItem.file(
                                    file.path(), Words.get("evidence.file.foreign", system)));
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> found(
            Evidence e, FileEntry file, String cpu, Optional<Platform> real, EvidenceItem kind) {
        return FindingDraft.of(Cause.FOREIGN_BINARY, Confidence.DEEPER)
                .wording("named")
                .words(
                        file.asked(),
                        real.map(Platform::toString).orElse(cpu),
                        e.container().platform())
                .because(kind)
                .because(e.log().lastTrouble(FORMAT).map(LogMatch::evidence))
                .remedy(Origin.of(e, file).onPlatform(e, real))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
