package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;

/** Nothing else fits; it says what was looked at, so that nobody looks there again. */
final class Unknown implements Rule {

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.ended()) {
            return Optional.empty();
        }
        return FindingDraft.of(Cause.UNKNOWN, Confidence.WEAK / 2)
                .wording("ended")
                .words(Commands.line(e.words()), e.code(), e.log().lines().size())
                .because(EvidenceItem.of("state", ExitCode.sentence(e.code())))
                .because(e.log().lastLine().map(l -> EvidenceItem.log(l.number(), l.text())))
                .because(log(e))
                .because(EvidenceItem.of("event", Words.get(events(e))))
                .because(program(e))
                .remedy(Reruns.of(e).withShell())
                .remedy(Reruns.of(e).same())
                .found();
    }

    private static Optional<EvidenceItem> log(Evidence e) {
        if (!e.log().readable()) {
            return Optional.of(EvidenceItem.of("log", Words.get("evidence.log.unreadable")));
        }
        return e.log().isBlank()
                ? Optional.of(EvidenceItem.of("log", Words.get("evidence.log.empty")))
                : Optional.empty();
    }

    private static String events(Evidence e) {
        return e.ending().remembered() ? "evidence.events.nobody" : "evidence.events.forgotten";
    }

    private static Optional<EvidenceItem> program(Evidence e) {
        return e.program().map(file -> EvidenceItem.file(file.path(), kind(e.files().kind(file))));
    }

    private static String kind(FileKind kind) {
        return switch (kind) {
            case FileKind.Program p ->
                    Words.get("evidence.file.elf", p.elf().cpu(), p.elf().machine());
            case FileKind.Script s -> "#!" + String.join(" ", s.shebang().words());
            case FileKind.Text t -> Words.get("evidence.file.no-shebang");
            case FileKind.Empty x -> Words.get("evidence.file.empty");
            case FileKind.ForeignSystem f -> Words.get("evidence.file.foreign", f.system());
            case FileKind.Data d -> Words.get("evidence.file.data");
        };
    }
}
