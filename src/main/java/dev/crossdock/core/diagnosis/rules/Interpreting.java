package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.files.FileKind;
import dev.crossdock.core.diagnosis.files.Shebang;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs of a script that name its interpreter, so that the file need not be executable or name a
 * right one itself.
 */
final class Interpreting {

    private Interpreting() {}

    /**
     * Through the script's own interpreter, or a shell where it names none; empty for what is no
     * script.
     */
    static Optional<Remedy> program(Evidence e, FileEntry file) {
        return switch (e.files().kind(file)) {
            case FileKind.Script(Shebang shebang, var dos) when !dos -> own(e, file, shebang);
            case FileKind.Text(var dos) when !dos -> shell(e, file);
            default -> Optional.empty();
        };
    }

    /** Through the shell that is there. */
    static Optional<Remedy> shell(Evidence e, FileEntry file) {
        return e.shell().map(shell -> rerun(e, words(shell), file));
    }

    private static Optional<Remedy> own(Evidence e, FileEntry file, Shebang shebang) {
        return e.files().program(shebang.words().getFirst()).isPresent()
                ? Optional.of(rerun(e, shebang.words(), file))
                : Optional.empty();
    }

    private static List<String> words(Shell shell) {
        var words = new ArrayList<>(List.of(shell.path()));
        words.addAll(shell.arguments());
        return words;
    }

    private static Remedy rerun(Evidence e, List<String> interpreter, FileEntry file) {
        var words = new ArrayList<>(interpreter);
        words.add(file.asked());
        words.addAll(e.words().subList(1, e.words().size()));
        return Reruns.of(e).words("interpreter", words);
    }
}
