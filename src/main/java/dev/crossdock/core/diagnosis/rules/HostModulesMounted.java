package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;

import java.util.Optional;
import java.util.regex.Pattern;

/** Modules that were installed on another system, such as the Mac itself, lie in the container. */
final class HostModulesMounted implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                    "installed esbuild (?:for|on) another platform",
                    "you installed .{0,40} (?:for|on) another platform",
                    "invalid elf header",
                    "wrong elf class",
                    "was compiled against a different node\\.?js version",
                    "node_module_version \\d+",
                    "\\bmach-o\\b",
                    "package is present but this platform needs",
                    "needs the \"(?<module>@\\w+/[\\w-]+)\" package instead",
                    "could not load the \"(?<module>[\\w@/-]+)\" module using the",
                    "binaries cannot be used on the",
                    "cannot find module «q»(?<module>@[\\w-]+/[\\w.-]*(?:linux|darwin|win32)[\\w.-]*)",
                    "cannot find module «q»(?<module>[\\w@/.-]*\\.(?:linux|darwin|win32)[\\w.-]*\\.node)",
                    "failed to load swc binary",
                    "cannot find native binding",
                    "no prebuild or local build of (?<module>\\S+) found",
                    "could not locate the bindings file",
                    "query engine.{0,80}for (?:the )?runtime",
                    "was generated for «q»(?:darwin|windows|debian|linux)[\\w.-]*«/q», but the actual",
                    "no native build was found for platform");

    private static final Pattern MODULES = Pattern.compile("(/\\S*?/node_modules)(?:/|\\b)");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e).flatMap(said -> found(e, said));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        var folder = folder(e, said);
        var place = Place.of(e, folder);
        var draft =
                FindingDraft.of(
                                Cause.HOST_MODULES_MOUNTED,
                                Math.min(
                                        Confidence.FACT,
                                        said.confidence() * (place.mounted() ? 1.07 : 1.05)))
                        .wording(place.mounted() ? "mounted" : "copied")
                        .words(folder, place.target())
                        .because(said.evidence())
                        .because(place.mountEvidence());
        if (place.mounted()) {
            draft.remedy(Rights.of(e).ownFolder(folder));
        }
        return draft.inTheImage().remedy(Reruns.of(e).withShell()).found();
    }

    /** Where they lie: as the message names it, or beside the program. */
    private static String folder(Evidence e, Said said) {
        return MODULES.matcher(said.text() + "\n" + e.log().around(said.match(), 6))
                .results()
                .map(m -> m.group(1).replaceFirst("^.*?(?=/)", ""))
                .findFirst()
                .orElseGet(
                        () ->
                                Paths.absolute(
                                        Paths.absolute("/", e.container().workingDirectory()),
                                        "node_modules"));
    }
}
