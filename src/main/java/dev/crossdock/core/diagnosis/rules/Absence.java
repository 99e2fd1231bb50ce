package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.text.Words;

/** That a program was looked for and is not there. */
final class Absence {

    private Absence() {}

    /** A path is not in the files; a name is in none of the folders on PATH. */
    static EvidenceItem of(Evidence e, String program) {
        return program.contains("/")
                ? EvidenceItem.file(program, Words.get("evidence.file.absent"))
                : EvidenceItem.of(
                        "config",
                        Words.get("evidence.path", String.join(":", e.files().searchPath())));
    }
}
