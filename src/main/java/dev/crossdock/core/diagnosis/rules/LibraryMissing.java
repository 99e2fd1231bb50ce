package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A shared library is not in the image, or not where it is looked for. A loader that is missing is
 * one of another C library.
 */
final class LibraryMissing implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                    "error while loading shared libraries: (?<library>[^:\\s]+):",
                    "error loading shared library (?<library>[^:\\s]+):"
                            + "(?:.{0,60}needed by (?<by>[^)\\s]+))?",
                    "«q»(?<library>[\\w.+-]+\\.so[\\w.]*)«/q»: cannot open shared object file",
                    "(?<library>/[^:\\s]+\\.so[\\w.]*): cannot open shared object file",
                    "dlopen(?:ing)?\\(?:? «q»(?<library>[\\w./+-]+\\.so[\\w.]*).{0,80}(?:fail|not|no such)",
                    "could not open library '(?<library>[^']+)'",
                    "unable to load shared library '(?<library>[^']+)'",
                    "dllnotfoundexception: .{0,40}'(?<library>[^']+)'",
                    "(?:couldn't|could not) find a valid icu package",
                    "no (?<library>\\w+) in java\\.library\\.path",
                    "unsatisfiedlinkerror: .{0,120}?(?<library>lib[\\w.+-]+\\.so[\\w.]*): cannot open",
                    "(?:library|shared object) «q»(?<library>lib[\\w.+-]+)«/q» (?:was )?not found",
                    "(?:failed|unable|could ?not|cannot) (?:to )?(?:find|load|open|locate) (?:the )?(?:shared"
                            + " )?(?:library|object)(?: file)?:? «q»(?<library>lib[\\w./+-]+)");

    private static final Phrases RELOCATION =
            Phrases.of("error relocating (?<by>\\S+): (?<library>\\S+): symbol not found");

    private static final Pattern LOADER = Pattern.compile("ld-(?:linux|musl)\\S*|libc\\.musl\\S*");

    private static final List<String> FOLDERS =
            List.of(
                    "/usr/local/lib",
                    "/usr/local/lib64",
                    "/usr/lib64",
                    "/lib64",
                    "/usr/lib",
                    "/lib",
                    "/opt/lib",
                    "/app/lib",
                    "/app");

    @Override
    public Optional<Finding> judge(Evidence e) {
        // What a library that is not there would have brought is missing as a consequence.
        var absent = SAID.last(e);
        return absent.isPresent()
                ? absent.flatMap(said -> missing(e, said))
                : RELOCATION
                        .last(e)
                        .flatMap(
                                said ->
                                        loader(
                                                e,
                                                said,
                                                "symbols",
                                                said.group("by"),
                                                said.group("library")));
    }

    private static Optional<Finding> missing(Evidence e, Said said) {
        var library = said.group("library");
        if (LOADER.matcher(Paths.name(library)).matches()) {
            var wording = library.contains("musl") ? "musl" : "glibc";
            var by = said.has("by") ? said.group("by") : e.programName();
            return loader(e, said, wording, by, library);
        }
        if (library.isEmpty()) {
            return icu(e, said);
        }
        var elsewhere = elsewhere(e, Paths.name(library));
        return FindingDraft.of(
                        Cause.LIBRARY_MISSING, Math.min(Confidence.FACT, said.confidence() * 1.06))
                .wording(elsewhere.isPresent() ? "elsewhere" : "absent")
                .words(Paths.name(library), elsewhere.map(FileEntry::asked).orElse(""))
                .because(said.evidence())
                .because(
                        elsewhere.map(
                                f ->
                                        EvidenceItem.file(
                                                f.asked(), Words.get("evidence.file.there"))))
                .remedy(
                        elsewhere.map(
                                f ->
                                        Reruns.of(e)
                                                .withValue(
                                                        "LD_LIBRARY_PATH",
                                                        Paths.parent(f.asked()))))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** .NET can do without its library of languages. */
    private static Optional<Finding> icu(Evidence e, Said said) {
        return FindingDraft.of(
                        Cause.LIBRARY_MISSING, Math.min(Confidence.FACT, said.confidence() * 1.06))
                .wording("absent")
                .words("libicu", "")
                .because(said.evidence())
                .remedy(Reruns.of(e).withValue("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static Optional<Finding> loader(
            Evidence e, Said said, String wording, String program, String loader) {
        return FindingDraft.of(
                        Cause.LIBC_MISMATCH, Math.min(Confidence.FACT, said.confidence() * 1.06))
                .wording(wording)
                .words(program.replaceFirst("[:)]+$", ""), loader)
                .because(said.evidence())
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** Where the loader does not look by itself. */
    private static Optional<FileEntry> elsewhere(Evidence e, String name) {
        var besideProgram =
                e.program().stream()
                        .map(p -> Paths.parent(p.path()))
                        .flatMap(d -> Stream.of(d, Paths.parent(d) + "/lib"));
        return Stream.concat(besideProgram, FOLDERS.stream())
                .distinct()
                .flatMap(folder -> e.files().find(folder + "/" + name).stream())
                .filter(FileEntry::isFile)
                .findFirst();
    }
}
