package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.Optional;

/** The program was built for memory pages of another size than the kernel has (jemalloc#467). */
final class PageSizeMismatch implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                            "unsupported system page size",
                            "elf load command (?:alignment|address/offset) not (?:page-aligned|properly"
                                    + " aligned)",
                            "page[ -]?size.{0,60}(?:not supported|unsupported|mismatch|incompatible|must be"
                                    + "|does not match|expected|larger than|too large)",
                            "(?:unsupported|incompatible|unexpected|wrong|mismatched) (?:system |kernel"
                                    + " |memory |os )?page[ -]?size",
                            "compiled (?:for|with) (?:a )?(?:4k|4096|4 kib).{0,20}page",
                            "cannot allocate memory in static tls block.{0,20}page")
                    .evenIfKilled();

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e)
                .flatMap(
                        said ->
                                FindingDraft.of(
                                                Cause.PAGE_SIZE_MISMATCH,
                                                Math.min(Confidence.FACT, said.confidence() * 1.06))
                                        .words(Commands.line(e.words()))
                                        .because(said.evidence())
                                        .inTheImage()
                                        .onTheHost()
                                        .remedy(Reruns.of(e).withShell())
                                        .found());
    }
}
