package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.ExecFailure;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.remedy.MendedRuns;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.engine.ContainerDetails.MountPoint;
import dev.crossdock.core.text.Words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What it needs is in the image, and a mount lies over its folder. Both are looked up: that it is
 * not there, and that the image has it below.
 */
final class FileHiddenByMount implements Rule {

    private static final Pattern MISSES =
            Pattern.compile(
                    "(?i)no such file|can't open|cannot open|could not open|cannot find|can't find"
                            + "|unable to access|not found|does not exist|ENOENT|cannot load");

    private static final Pattern NOT_FOUND =
            Pattern.compile("(?:^|: )([^\\s:/]+): (?:command )?not found\\s*$");

    /** Every look at the image's own files takes time. */
    private static final int PATHS_AT_MOST = 40;

    private record Hidden(String path, MountPoint mount) {}

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || e.container().mounts().isEmpty() || !e.files().readable()) {
            return Optional.empty();
        }
        Map<String, Hidden> suspects = new LinkedHashMap<>();
        wanted(e)
                .map(path -> e.files().absolute(path))
                .distinct()
                .limit(PATHS_AT_MOST)
                .flatMap(path -> hidden(e, path).stream())
                .forEach(hidden -> suspects.putIfAbsent(hidden.path(), hidden));
        if (suspects.isEmpty()) {
            return Optional.empty();
        }
        var covered =
                suspects.values().stream()
                        .filter(hidden -> !isGone(hidden.mount()))
                        .map(Hidden::path)
                        .collect(Collectors.toSet());
        var below = covered.isEmpty() ? Map.of() : e.files().belowMounts(covered);
        return suspects.values().stream()
                .filter(hidden -> isGone(hidden.mount()) || below.containsKey(hidden.path()))
                .findFirst()
                .flatMap(hidden -> found(e, hidden));
    }

    /** The paths that it looked for, the program's first. */
    private static Stream<String> wanted(Evidence e) {
        var program =
                e.execFailure().filter(f -> f.reason() == ExecFailure.Reason.NOT_FOUND).stream()
                        .flatMap(f -> Stream.concat(paths(e, f.program()), loaded(e, f.program())));
        if (!e.error().isEmpty()) {
            return program;
        }
        var started =
                e.launched().stream()
                        .filter(w -> !w.startsWith("-") && (w.contains("/") || w.contains(".")));
        var children =
                e.log().lastTrouble(NOT_FOUND).stream().flatMap(said -> paths(e, said.group(1)));
        return Stream.of(program, started, children, Mentioned.in(e, MISSES).map(Mentioned::path))
                .flatMap(s -> s);
    }

    /** Where a runtime looks for a program. */
    private static Stream<String> paths(Evidence e, String program) {
        return program.contains("/")
                ? Stream.of(program)
                : e.files().searchPath().stream().map(folder -> folder + "/" + program);
    }

    /** What a program that is there needs to be started. */
    private static Stream<String> loaded(Evidence e, String program) {
        return e.files().program(program).map(e.files()::kind).stream()
                .flatMap(
                        kind ->
                                switch (kind) {
                                    case FileKind.Script(var shebang, var dos) when !dos ->
                                            Stream.concat(
                                                    Stream.of(shebang.interpreter()),
                                                    shebang.throughEnv().stream()
                                                            .flatMap(name -> paths(e, name)));
                                    case FileKind.Program(var elf) when elf.interpreter() != null ->
                                            Stream.of(elf.interpreter());
                                    default -> Stream.empty();
                                });
    }

    /** Where a folder on the way is a link, what it leads to is what something is mounted on. */
    private static Optional<Hidden> hidden(Evidence e, String path) {
        var folder = Paths.parent(path);
        var real = e.files().find(folder).map(f -> f.path()).orElse(folder);
        var realPath = Paths.absolute(real, Paths.name(path));
        boolean there = e.files().find(path).isPresent();
        return e.container().mounts().stream()
                .filter(m -> Paths.within(realPath, Paths.absolute("/", m.target())))
                .filter(m -> there == isGone(m))
                .findFirst()
                .map(m -> new Hidden(realPath, m));
    }

    /** With its container a tmpfs ends, and shows what it lay over. */
    private static boolean isGone(MountPoint mount) {
        return mount.type().equals("tmpfs");
    }

    private static Optional<Finding> found(Evidence e, Hidden hidden) {
        var mount = hidden.mount();
        var run = Reruns.of(e).same().rerun().orElseThrow();
        return FindingDraft.of(Cause.FILE_HIDDEN_BY_MOUNT, Confidence.DEEPER)
                .words(hidden.path(), mount.target())
                .because(
                        EvidenceItem.file(hidden.path(), Words.get("evidence.file.below-mount")),
                        EvidenceItem.of(
                                "host-config",
                                Words.get("evidence.mount", mount.type(), mount.target())))
                .because(
                        e.execFailure()
                                .map(ExecFailure::evidence)
                                .or(
                                        () ->
                                                e.log()
                                                        .lastLine()
                                                        .map(
                                                                l ->
                                                                        EvidenceItem.log(
                                                                                l.number(),
                                                                                l.text()))))
                .remedy(new MendedRuns(run).withoutMountOn(mount.target()))
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
