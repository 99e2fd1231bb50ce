package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.ElfHeader;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.files.FileView;
import dev.crossdock.core.diagnosis.files.Shebang;

import java.util.Optional;

/**
 * The machine program that the kernel has to load in the end: the container's own, or the
 * interpreter of its script.
 *
 * @param file where it stands
 */
record Executable(FileEntry file, ElfHeader elf) {

    private static final int SCRIPTS_AT_MOST = 4;

    /**
     * @param program as a runtime would look for it
     */
    static Optional<Executable> of(Evidence e, String program) {
        return e.files().program(program).flatMap(file -> load(e.files(), file, SCRIPTS_AT_MOST));
    }

    private static Optional<Executable> load(FileView files, FileEntry file, int scripts) {
        return switch (files.kind(file)) {
            case FileKind.Program(ElfHeader elf) -> Optional.of(new Executable(file, elf));
            case FileKind.Script(Shebang shebang, var dos) when scripts > 0 ->
                    files.find(shebang.interpreter())
                            .flatMap(next -> load(files, next, scripts - 1));
            default -> Optional.empty();
        };
    }
}
