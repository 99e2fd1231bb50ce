package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Limits;
import dev.crossdock.core.diagnosis.remedy.Networks;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.Optional;

/**
 * A setting of the kernel, which all containers of an engine share, is not as the program wants it.
 */
final class KernelSetting implements Rule {

    private static final String WANTED =
            "(?:too low|too small|at least|must be|should be|increase|not supported|is not set|set to"
                    + "|requires?|need|insufficient|disabled)";

    private static final Phrases SAID =
            Phrases.of(
                    "(?<setting>vm\\.max_map_count).{0,200}?(?:at least \\[(?<value>\\d+)])?",
                    "max virtual memory areas",
                    "(?<setting>vm\\.overcommit_memory).{0,80}" + WANTED,
                    "(?<setting>(?:kernel|net|vm|fs|user)\\.[a-z0-9_.]+)«/q»(?:[ =:]{1,3}\\S+)?.{0,80}?"
                            + WANTED
                            + "(?:.{0,40}?(?<value>\\d{2,12}))?",
                    WANTED + ".{0,60}?«q»(?<setting>(?:kernel|net|vm|fs|user)\\.[a-z0-9_.]+)",
                    "(?<setting>/proc/sys/[a-z0-9_/]+).{0,80}" + WANTED,
                    "(?<setting>aio-max-nr)",
                    "io_setup\\(\\) failed with eagain",
                    "not enough request capacity",
                    "memory locking requested",
                    "kernel too old",
                    "unprivileged_userns_clone");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e)
                .filter(said -> !said.text().contains("inotify"))
                .findFirst()
                .flatMap(said -> found(e, said));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        boolean locking = said.text().contains("memory locking requested");
        boolean maps = said.text().contains("max_map_count") || said.text().contains("max virtual");
        var setting = maps ? "vm.max_map_count" : setting(said);
        var value = maps && !said.has("value") ? "262144" : said.group("value");
        var draft =
                FindingDraft.of(
                                Cause.KERNEL_SETTING,
                                Math.min(Confidence.FACT, said.confidence() * 1.05))
                        .wording(locking ? "locked" : setting.isEmpty() ? "some" : "named")
                        .words(setting, value.isEmpty() ? "VALUE" : value)
                        .because(said.evidence());
        if (locking) {
            return draft.remedy(Limits.of(e).lockedMemory()).onTheHost().found();
        }
        if (maps) {
            draft.remedy(withoutChecks(e));
        }
        if (setting.startsWith("net.") && !value.isEmpty()) {
            draft.remedy(Networks.of(e).sysctl(setting + "=" + value));
        }
        return draft.onTheHost().remedy(Reruns.of(e).withShell()).found();
    }

    /** Servers that check the kernel leave that out where they are told to be for trying only. */
    private static Remedy withoutChecks(Evidence e) {
        boolean sonar =
                e.container().environment().keySet().stream().anyMatch(n -> n.startsWith("SONAR"));
        return sonar
                ? Reruns.of(e).withValue("SONAR_ES_BOOTSTRAP_CHECKS_DISABLE", "true")
                : Reruns.of(e).withValue("discovery.type", "single-node");
    }

    private static String setting(Said said) {
        var setting = said.group("setting");
        if (setting.startsWith("/proc/sys/")) {
            return setting.substring("/proc/sys/".length()).replace('/', '.');
        }
        boolean aio =
                setting.equals("aio-max-nr")
                        || said.text().contains("io_setup")
                        || said.text().contains("request capacity");
        return aio ? "fs.aio-max-nr" : setting;
    }
}
