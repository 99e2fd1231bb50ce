package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Limits;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.Optional;

/** No further file could be opened or watched. */
final class FileLimit implements Rule {

    private static final Phrases OPEN =
            Phrases.of(
                    "too many open files",
                    "\\bemfile\\b",
                    "\\benfile\\b",
                    "max file descriptors \\[\\d+] for \\w+ process is too low",
                    "(?:insufficient|not enough|too few|ran out of|out of) (?:available )?file"
                            + " (?:descriptors|handles)",
                    "(?:open files|file descriptors?|nofile).{0,40}(?:limit|ulimit).{0,60}(?:too low"
                            + "|too small|must be|at least|required|increase)",
                    "(?:ulimit|rlimit).{0,60}(?:open files|file descriptors|nofile).{0,60}(?:too"
                            + "|must|at least|need|increase|insufficient)",
                    "(?:minimum|require[sd]?|need).{0,40}\\d+ (?:open files|file descriptors)");

    private static final Phrases WATCHES =
            Phrases.of(
                    "limit for number of file watchers reached",
                    "number of inotify (?:instances|watches)",
                    "inotify.{0,60}(?:limit|too many|no space)",
                    "(?:limit|upper limit).{0,40}inotify",
                    "fs\\.inotify\\.max_user_(?:watches|instances)");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.error().contains("too many open files")
                ? forTheRuntime(e)
                : WATCHES.last(e).map(said -> watches(e, said)).orElseGet(() -> open(e));
    }

    /** So low that the runtime itself runs out while it sets the container up (runc 1.3). */
    private static Optional<Finding> forTheRuntime(Evidence e) {
        return Limits.of(e)
                .withoutLimit("nofile")
                .flatMap(
                        remedy ->
                                FindingDraft.of(Cause.FILE_LIMIT, Confidence.FACT)
                                        .wording("open")
                                        .because(EvidenceItem.of("state.error", e.error()))
                                        .remedy(remedy)
                                        .found());
    }

    private static Optional<Finding> open(Evidence e) {
        return OPEN.last(e)
                .flatMap(
                        said ->
                                FindingDraft.of(
                                                Cause.FILE_LIMIT,
                                                Math.min(Confidence.FACT, said.confidence() * 1.04))
                                        .wording("open")
                                        .because(said.evidence())
                                        .remedy(
                                                Limits.of(e)
                                                        .withoutLimit("nofile")
                                                        .orElseGet(Limits.of(e)::files))
                                        .inTheImage()
                                        .remedy(Reruns.of(e).withShell())
                                        .found());
    }

    private static Optional<Finding> watches(Evidence e, Said said) {
        boolean dotnet = said.text().contains("configured user limit");
        return FindingDraft.of(
                        Cause.FILE_LIMIT, Math.min(Confidence.FACT, said.confidence() * 1.06))
                .wording("watches")
                .because(said.evidence())
                .remedy(
                        dotnet
                                ? Reruns.of(e).withValue("DOTNET_USE_POLLING_FILE_WATCHER", "1")
                                : Reruns.of(e).withValue("CHOKIDAR_USEPOLLING", "true"))
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
