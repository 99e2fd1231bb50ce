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
    static Optional<Remedy> program(Evidence e, String word, FileEntry file) {
        return switch (e.files().kind(file)) {
            case FileKind.Script(Shebang shebang, var dos) when !dos -> own(e, word, file, shebang);
            case FileKind.Text(var dos) when !dos -> shell(e, word, file);
            default -> Optional.empty();
        };
    }

    /** Through the shell that is there. */
    static Optional<Remedy> shell(Evidence e, String word, FileEntry file) {
        return e.shell().map(shell -> rerun(e, words(shell), word, file));
    }

    private static Optional<Remedy> own(Evidence e, String word, FileEntry file, Shebang shebang) {
        return e.files().program(shebang.words().getFirst()).isPresent()
                ? Optional.of(rerun(e, shebang.words(), word, file))
                : Optional.empty();
    }

    private static List<String> words(Shell shell) {
        var words = new ArrayList<>(List.of(shell.path()));
        words.addAll(shell.arguments());
        return words;
    }

    /**
     * The file through these words, with the arguments that it had.
     *
     * @param word that named the file in the command
     */
    static Remedy rerun(Evidence e, List<String> interpreter, String word, FileEntry file) {
        var words = new ArrayList<>(interpreter);
        words.add(file.asked());
        words.addAll(e.after(word));
        return Reruns.of(e).words("interpreter", words);
    }
}
