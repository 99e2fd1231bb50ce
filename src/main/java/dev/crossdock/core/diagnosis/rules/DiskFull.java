package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.remedy.Limits;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.Locale;
import java.util.Optional;

/** There was no more room where the program wrote. */
final class DiskFull implements Rule {

    private static final String SHARED_MEMORY = "/dev/shm";

    private static final Phrases SAID =
            Phrases.of(
                            "no space left on device(?:: |, \\w+ |\\s@ \\w+ - | - | : |\\s?\\[)«path»",
                            "«path»[^/]{0,80}?no space left on device",
                            "no space left on device",
                            "\\benospc\\b(?!: system limit)",
                            "disk quota exceeded",
                            "database or disk is full",
                            "(?:disk|file ?system|volume|partition|tablespace|device)"
                                    + " (?:is |was )?full\\b",
                            "\\berrno:? ?28\\b",
                            "\\(os error 28\\)",
                            "(?:not enough|insufficient|no|out of) (?:free )?(?:disk|storage)"
                                    + " ?space",
                            "out of disk space",
                            "you don't have enough free space in «path»",
                            "/dev/shm.{0,60}(?:too small|out of|full)")
                    .weighing(0.6, "at least one invalid signature was encountered");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e)
                .filter(said -> !said.text().contains("file watchers"))
                .findFirst()
                .flatMap(said -> found(e, said));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        var tmpfs = tmpfs(e, said);
        boolean shared = isShared(said) && tmpfs.isEmpty();
        var draft =
                FindingDraft.of(
                                Cause.DISK_FULL,
                                Math.min(Confidence.FACT, said.confidence() * 1.03))
                        .wording(tmpfs.isPresent() ? "tmpfs" : shared ? "shm" : "disk")
                        .words(tmpfs.orElse(said.has("path") ? said.group("path") : "/"))
                        .because(said.evidence());
        tmpfs.ifPresent(
                target ->
                        draft.because(Place.of(e, target).mountEvidence())
                                .remedy(Limits.of(e).tmpfs(target)));
        if (shared) {
            draft.remedy(Limits.of(e).sharedMemory());
        }
        return draft.remedy(Limits.of(e).withoutLimit("fsize"))
                .onTheHost()
                .remedy(
                        tmpfs.isPresent() || shared
                                ? Optional.empty()
                                : Optional.of(Reruns.of(e).same()))
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static boolean isShared(Said said) {
        var text = said.text().toLowerCase(Locale.ROOT);
        return text.contains(SHARED_MEMORY)
                || text.contains("shared memory")
                || text.contains("/torch_"); // PyTorch names its segments like files
    }

    /** The folder in memory that it wrote to; where it named none, the only one that has a size. */
    private static Optional<String> tmpfs(Evidence e, Said said) {
        var folders =
                e.container().spec().mounts().stream()
                        .filter(m -> m.type().equals("tmpfs"))
                        .map(m -> m.target())
                        .toList();
        if (said.has("path")) {
            var target = Place.of(e, said.group("path")).path();
            return folders.stream().filter(f -> Paths.within(target, f)).findFirst();
        }
        return folders.size() == 1 && !isShared(said)
                ? Optional.of(folders.getFirst())
                : Optional.empty();
    }
}
