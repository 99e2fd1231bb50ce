package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;

import java.util.Optional;
import java.util.regex.Pattern;

/** A part of the program, or something that it builds on, is not in the image. */
final class ModuleMissing implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                            "cannot find module «q»(?<module>[^'\"`\\s]+)",
                            "cannot find package «q»(?<module>[^'\"`\\s]+)",
                            "could not resolve module «q»(?<module>[^'\"`\\s]+)",
                            "module not found:? (?:error: can't resolve )?«q»(?<module>[^'\"`\\s]+)",
                            "no module named «q»(?<module>[\\w.-]+)",
                            "cannot import name «q»(?<module>[\\w.-]+)",
                            "could not import module «q»(?<module>[\\w.:-]+)",
                            "error loading (?<module>[\\w.-]+) module",
                            "classnotfoundexception: (?<module>[\\w.$/-]+)",
                            "noclassdeffounderror: (?<module>[\\w.$/-]+)",
                            "could not find or load main class (?<module>[\\w.$/-]+)",
                            "no main manifest attribute, in (?<module>\\S+)",
                            "cannot load such file -- (?<module>\\S+)",
                            "could not find (?:gem )?«q»(?<module>[\\w.-]+)«/q».{0,80}(?:in any of the"
                                    + " sources|in locally installed gems|installed gems)",
                            "bundler::gemnotfound|gem::missingspecerror",
                            "bundler: command not found: (?<module>\\S+)",
                            "(?:failed opening required |require(?:_once)?\\()«q»(?<module>[^'\")\\s]+)",
                            "\\bclass \"(?<module>[\\w\\\\]+)\" not found",
                            "call to undefined function (?<module>[\\w\\\\]+)",
                            "could not find driver",
                            "can't locate (?<module>\\S+\\.pm) in @inc",
                            "module '(?<module>[\\w.-]+)' not found:",
                            "could not load file or assembly '(?<module>[^',]+)",
                            "there is no package called ‘(?<module>[\\w.]+)",
                            "package (?<module>\\w+) not found in current path",
                            "error: module (?<module>[\\w.]+) (?:was not found|is not available)",
                            "undefined function (?<module>[\\w.]+/\\d+) \\(module",
                            "\\{undef,\\[\\{(?<module>\\w+),")
                    .weighing(
                            0.97,
                            "modulenotfounderror",
                            "\\berr_module_not_found\\b",
                            "\\bmodule_not_found\\b",
                            "\\bloaderror\\b",
                            "unable to load dynamic library «q»(?<module>[\\w./-]+)");

    /** What brings its own folder into a project, which a mount of the project then hides. */
    private static final Pattern PHP = Pattern.compile("vendor/autoload\\.php|vendor/");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e)
                .filter(said -> !isOther(e, said))
                .findFirst()
                .flatMap(said -> found(e, said));
    }

    /** Node's own parts are never missing, and the program itself is another situation. */
    private static boolean isOther(Evidence e, Said said) {
        var module = said.group("module");
        return module.startsWith("node:")
                || module.startsWith("/")
                        && e.files().find(module).isEmpty()
                        && e.words().stream().anyMatch(w -> same(e, w, module));
    }

    private static boolean same(Evidence e, String word, String module) {
        return !word.startsWith("-") && e.files().absolute(word).equals(e.files().absolute(module));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        var module = said.group("module").replaceFirst("[.,:]+$", "");
        var hidden = hiddenFolder(e, said);
        var draft =
                FindingDraft.of(
                                Cause.MODULE_MISSING,
                                Math.min(Confidence.FACT, said.confidence() * 1.04))
                        .wording(
                                hidden.isPresent() ? "hidden" : module.isEmpty() ? "some" : "named")
                        .words(module, hidden.orElse(""))
                        .because(said.evidence());
        hidden.ifPresent(
                folder ->
                        draft.because(Place.of(e, folder).mountEvidence())
                                .remedy(Rights.of(e).ownFolder(folder)));
        return draft.inTheImage().remedy(Reruns.of(e).withShell()).found();
    }

    /** The folder of what was installed, where a mount of the project lies over it. */
    static Optional<String> hiddenFolder(Evidence e, Said said) {
        var text = said.text();
        boolean php = PHP.matcher(text).find();
        boolean node =
                text.contains("Cannot find")
                        || text.contains("MODULE_NOT_FOUND")
                        || text.contains("node");
        if (!php && !node) {
            return Optional.empty();
        }
        var folder = php ? "vendor" : "node_modules";
        return e.container().mounts().stream()
                .filter(m -> m.type().equals("bind"))
                .map(m -> Paths.absolute("/", m.target()))
                .filter(
                        t ->
                                Paths.within(
                                                Paths.absolute(
                                                        "/", e.container().workingDirectory()),
                                                t)
                                        || e.words().stream().anyMatch(w -> w.startsWith(t + "/")))
                .map(
                        t ->
                                Paths.within(
                                                Paths.absolute(
                                                        "/", e.container().workingDirectory()),
                                                t)
                                        ? Paths.absolute(e.container().workingDirectory(), folder)
                                        : Paths.absolute(t, folder))
                .filter(f -> e.container().mounts().stream().noneMatch(m -> m.target().equals(f)))
                .findFirst();
    }
}
