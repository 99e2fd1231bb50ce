package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.ElfHeader;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The image is right, and a tool in it was built for another CPU: mostly a download that names one
 * architecture.
 */
final class ForeignBinary implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                            "rosetta error: failed to open elf at (?<loader>\\S+)",
                            "qemu-(?<cpu>\\w+?)(?:-static)?: could not open '(?<loader>[^']+)'",
                            "«path»[^/]{0,40}?(?:cannot execute binary file|exec format error)",
                            "exec format error(?:: |, \\w+ | - )«path»",
                            "(?:cannot execute binary file|exec format error)",
                            "cannot execute: required file not found",
                            "\\benoexec\\b",
                            "unknown system error -8",
                            "error=8, ",
                            "(?<path>/[^:\\s]+): (?:line )?\\d+:.{0,40}?syntax error:? .{0,40}unexpected",
                            "(?<path>/[^:\\s]+): (?:line )?\\d+: \\S{0,3}elf.{0,40}not found")
                    .weighing(0.9, "file in wrong format", "wrong elf (?:class|machine)");

    private static final Map<String, String> CPUS =
            Map.of(
                    "x86_64", "linux/amd64",
                    "i386", "linux/386",
                    "aarch64", "linux/arm64",
                    "arm", "linux/arm/v7",
                    "riscv64", "linux/riscv64",
                    "s390x", "linux/s390x",
                    "ppc64le", "linux/ppc64le");

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (e.execFailure().isPresent()) {
            return Optional.empty();
        }
        return mainFits(e)
                ? SAID.in(e).flatMap(said -> judged(e, said).stream()).findFirst()
                : SAID.in(e).filter(s -> s.has("loader")).findFirst().flatMap(s -> main(e, s));
    }

    /** An emulator took the program itself, and then missed the libraries of its CPU. */
    private static Optional<Finding> main(Evidence e, Said said) {
        return Executable.of(e, e.programName())
                .flatMap(x -> WrongArchBinary.other(e, said.evidence(), x));
    }

    /** Where the container's own program is of another CPU, that is the matter. */
    private static boolean mainFits(Evidence e) {
        return Executable.of(e, e.programName())
                .flatMap(x -> x.elf().platform())
                .map(e.container().platform()::sameArchitecture)
                .orElse(true);
    }

    private static Optional<Finding> judged(Evidence e, Said said) {
        var elf = said.has("path") ? elf(e, said.group("path")) : Optional.<ElfHeader>empty();
        if (elf.isPresent()) {
            return elf.filter(x -> !fits(x, e.container().platform()))
                    .flatMap(x -> found(e, said.times(1.08), x.platform(), x));
        }
        if (said.has("loader")) {
            return found(e, said.times(1.05), loaders(said), null);
        }
        boolean program =
                said.text().toLowerCase(Locale.ROOT).contains("format")
                        || said.text().contains("cannot execute binary");
        return program ? found(e, said.times(0.85), Optional.empty(), null) : Optional.empty();
    }

    private static Optional<ElfHeader> elf(Evidence e, String path) {
        return e.files()
                .program(path)
                .filter(FileEntry::isFile)
                .map(e.files()::kind)
                .flatMap(
                        kind ->
                                kind instanceof FileKind.Program(ElfHeader elf)
                                        ? Optional.of(elf)
                                        : Optional.empty());
    }

    /** A tool that was not named counts as the image's. */
    private static Origin origin(Evidence e, String path) {
        return path.isEmpty()
                ? Origin.IMAGE
                : e.files().program(path).map(file -> Origin.of(e, file)).orElse(Origin.IMAGE);
    }

    private static boolean fits(ElfHeader elf, Platform platform) {
        return elf.platform().map(platform::sameArchitecture).orElse(false);
    }

    private static Optional<Platform> loaders(Said said) {
        var cpu = said.has("cpu") ? said.group("cpu") : "x86_64";
        return Optional.ofNullable(CPUS.get(cpu)).map(Platform::parse);
    }

    private static Optional<Finding> found(
            Evidence e, Said said, Optional<Platform> real, @Nullable ElfHeader elf) {
        var own = e.container().platform();
        var path = said.group("path");
        if (real.filter(own::sameArchitecture).isPresent()) {
            return Optional.empty(); // then it is only the library that is missing
        }
        var draft =
                FindingDraft.of(Cause.FOREIGN_BINARY, Math.min(Confidence.FACT, said.confidence()))
                        .wording(path.isEmpty() ? "some" : "named")
                        .words(path, real.map(Platform::toString).orElse("?"), own)
                        .because(said.evidence());
        if (elf != null) {
            draft.because(
                    EvidenceItem.file(
                            path, Words.get("evidence.file.elf", elf.cpu(), elf.machine())));
        }
        return draft.because(EvidenceItem.of("image", Words.get("evidence.image.platform", own)))
                .remedy(origin(e, path).onPlatform(e, real))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
