package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.Launch;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.remedy.Limits;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.run.MemorySize;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A runtime said itself that it has no more memory; the kernel killed nobody. */
final class HeapExhausted implements Rule {

    private static final String NODE_HEAP = "--max-old-space-size=4096";
    private static final String JAVA_HEAP = "-XX:MaxRAMPercentage=75.0";

    private static final Phrases SAID =
            Phrases.of(
                            "outofmemoryerror: (?!unable to create)",
                            "\\boutofmemoryerror$",
                            "javascript heap out of memory",
                            "reached heap limit",
                            "fatal process out of memory",
                            "arraymemoryerror\\b",
                            "^memoryerror\\b",
                            "\\bmemoryerror: ",
                            "allowed memory size of \\d+ bytes exhausted",
                            "outofmemoryexception",
                            "failed to allocate memory \\(nomemoryerror\\)",
                            "\\bnomemoryerror\\b",
                            "std::bad_alloc",
                            "memory allocation of \\d+ bytes failed",
                            "fatal error: (?:runtime: )?out of memory",
                            "runtime: (?:out of memory|cannot allocate memory)",
                            "requires a machine with at least \\d+ megabytes of memory",
                            "insufficient memory for the java runtime environment",
                            "could not reserve enough space for",
                            "os::commit_memory\\(.{0,120}failed",
                            "eheap_alloc: cannot allocate",
                            "gc heap initialization failed",
                            "failed to create coreclr, hresult: 0x8007000e",
                            "llvm error: out of memory",
                            "virtual memory exhausted",
                            "cannot allocate memory for the buffer pool",
                            "array buffer allocation failed",
                            "^out of memory!?$",
                            "\\bnot enough memory\\b",
                            "(?:fatal|panic|error).{0,60}\\bout of memory\\b",
                            "can't allocate (?:memory|\\d+ bytes)")
                    .weighing(
                            0.95,
                            "cannot allocate memory",
                            "\\benomem\\b",
                            "\\berrno:? ?12\\b",
                            "out of memory",
                            "memory exhausted",
                            "insufficient memory")
                    .evenIfKilled();

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e)
                .filter(said -> !has(said, "mlock"))
                .filter(said -> !(has(said, "sigkill") && e.container().limits().memoryBytes() > 0))
                .flatMap(said -> found(e, said));
    }

    private static boolean has(Said said, String word) {
        return said.text().toLowerCase(Locale.ROOT).contains(word);
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        long limit = e.container().limits().memoryBytes();
        var size = MemorySize.print(limit > 0 ? limit : e.engine().memoryBytes() >> 20 << 20);
        boolean engine = limit == 0;
        // A runtime that died of it ends with a signal of its own making.
        boolean killed = e.code() == 137 || e.container().state().oomKilled();
        return FindingDraft.of(
                        Cause.HEAP_EXHAUSTED,
                        Math.min(Confidence.FACT, said.confidence() * (killed ? 0.5 : 1.04)))
                .wording(engine ? "engine" : "limit")
                .words(Commands.line(Launch.innermost(e.words())), size)
                .because(
                        said.evidence(),
                        engine
                                ? EvidenceItem.of(
                                        "host-config", Words.get("evidence.no-memory-limit"))
                                : EvidenceItem.of(
                                        "host-config", Words.get("evidence.memory-limit", size)))
                .remedy(Limits.of(e).heap())
                .remedy(Limits.of(e).withoutLimit("data"))
                .remedy(setting(e, said))
                .remedy(engine ? Optional.empty() : Optional.of(Reruns.of(e).withMoreMemory()))
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** What gives the runtime more, where its size stands nowhere yet. */
    private static Optional<Remedy> setting(Evidence e, Said said) {
        var text = said.text();
        if (Limits.of(e).heap().isPresent()) {
            return Optional.empty();
        }
        if (text.contains("java.lang.") || text.contains("Java ")) {
            return unless(e, "JAVA_TOOL_OPTIONS", JAVA_HEAP);
        }
        if (text.contains("JavaScript") || text.contains("heap limit")) {
            return unless(e, "NODE_OPTIONS", NODE_HEAP);
        }
        return text.contains("Allowed memory size") ? php(e) : Optional.empty();
    }

    private static Optional<Remedy> unless(Evidence e, String name, String value) {
        return e.container().environment().containsKey(name)
                ? Optional.empty()
                : Optional.of(Reruns.of(e).withValue(name, value));
    }

    private static Optional<Remedy> php(Evidence e) {
        var words = Launch.innermost(e.words());
        if (words.isEmpty() || !Paths.name(words.getFirst()).startsWith("php")) {
            return Optional.empty();
        }
        var changed = new ArrayList<>(words);
        changed.addAll(1, List.of("-d", "memory_limit=-1"));
        return Optional.of(Reruns.of(e).words("instead", changed));
    }
}
