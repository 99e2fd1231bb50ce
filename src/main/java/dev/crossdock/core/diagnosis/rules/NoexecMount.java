package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/**
 * The program lies on a mount from which nothing may be executed. Docker mounts every tmpfs so,
 * unless told {@code exec}.
 */
final class NoexecMount implements Rule {

    private static final int NOT_EXECUTABLE = 126;

    private static final Phrases SAID =
            Phrases.of(
                    "«path»: permission denied\\s*$",
                    "(?:exec|spawn|run)\\w*:? «path».{0,20}(?:permission denied|eacces)",
                    "failed to map segment from shared object");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e)
                .flatMap(said -> mount(e, said).flatMap(m -> found(e, said, m)).stream())
                .findFirst();
    }

    private static Optional<Mount> mount(Evidence e, Said said) {
        boolean segment = !said.has("path");
        return e.container().spec().mounts().stream()
                .filter(NoexecMount::forbids)
                .filter(m -> segment || Paths.within(said.group("path"), m.target()))
                .filter(m -> segment || e.endedWith(NOT_EXECUTABLE) || said.text().contains("exec"))
                .findFirst();
    }

    private static boolean forbids(Mount mount) {
        return mount.options().contains("noexec")
                || mount.type().equals("tmpfs")
                        && !mount.longForm()
                        && !mount.options().contains("exec");
    }

    private static Optional<Finding> found(Evidence e, Said said, Mount mount) {
        var path = said.has("path") ? said.group("path") : mount.target();
        return FindingDraft.of(Cause.COMMAND_NOT_EXECUTABLE, Confidence.FACT)
                .wording("noexec")
                .words(path, mount.target())
                .because(
                        said.evidence(),
                        EvidenceItem.of(
                                "host-config", Words.get("evidence.noexec", mount.target())))
                .remedy(Rights.of(e).executable(mount.target()))
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
