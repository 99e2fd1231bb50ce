package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another server works on the same data, or one that ended badly left its mark there. */
final class DataDirectoryLocked implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                    "unable to lock «file» error: 11",
                    "lock file «file» already exists",
                    "unable to lock the lock file: «path»",
                    "dbpathinuse|another \\w+ instance is already running",
                    "failed to obtain node locks",
                    "lock(?: file)? «q»(?<path>/[^:\\s]+)«/q»: (?:resource temporarily|no locks|try"
                            + " again)",
                    "(?<path>/\\S+/LOCK): (?:resource temporarily|no locks)",
                    "cannot acquire directory lock on «path»",
                    "another process is using this",
                    "lock db directory",
                    "database (?:may be already in use|lock acquisition failure)",
                    "the file is locked: \\w+:(?<path>/[^\\s\\]]+)",
                    "another instance of derby",
                    "database is locked",
                    "(?:has been|is) locked by another process",
                    "lock held by (?:this|another) (?:virtual machine|program|process)",
                    "lockobtainfailed",
                    "failed to acquire lock on file .{0,40}in «path»",
                    "another process or thread is using this directory",
                    "already running on (?!port)«q»",
                    "already locked",
                    "cannot lock file «path»",
                    "another server instance in same directory",
                    "appears to be in use by another",
                    "a server is already running(?: \\(pid: \\d+\\))?\\. check «path»",
                    "server is already running\\b.{0,40}(?<path>/\\S+\\.pid)",
                    "\\(pid \\d+\\) already running",
                    "pid ?file .{0,80}(?:exists|already|running)",
                    "«path».{0,20}\\.pid.{0,40}already",
                    "is another (?:postmaster|postgres|server|instance|process).{0,40}running(?! on port)",
                    "(?:data ?(?:dir(?:ectory)?|base|store)|storage|directory|folder|repository).{0,60}"
                            + "(?:is|already) (?:locked|in use|being used|opened) by",
                    "(?:failed|unable|cannot|could not) (?:to )?(?:acquire|obtain|get|take)"
                            + " (?:an? |the )?(?:exclusive )?(?:file |directory |data ?base )?lock");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e).flatMap(said -> found(e, said));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        var named = said.group("path").replaceFirst("[.]+$", "");
        boolean pid = named.endsWith(".pid");
        var mount = DataDirectoryMismatch.target(e, said);
        var draft =
                FindingDraft.of(
                                Cause.DATA_DIRECTORY_LOCKED,
                                Math.min(
                                        Confidence.FACT,
                                        said.confidence() * (mount.isPresent() ? 1.07 : 1.03)))
                        .wording(pid ? "pid" : mount.isPresent() ? "mounted" : "own")
                        .words(named.isEmpty() ? mount.orElse("/") : named, mount.orElse(""))
                        .because(said.evidence());
        mount.ifPresent(target -> draft.because(Place.of(e, target).mountEvidence()));
        if (pid && named.startsWith("/")) {
            draft.remedy(withoutMark(e, named));
        }
        mount.ifPresent(target -> draft.remedy(Rights.of(e).newVolume(target)));
        return draft.onTheHost().remedy(Reruns.of(e).withShell()).found();
    }

    /** The same program after the mark of a run that has ended is gone. */
    private static Optional<Remedy> withoutMark(Evidence e, String file) {
        return e.shell()
                .filter(shell -> e.files().program("rm").isPresent())
                .map(
                        shell -> {
                            var words = new ArrayList<>(List.of(shell.path()));
                            words.addAll(shell.arguments());
                            words.addAll(List.of("-c", "rm -f \"$0\" && exec \"$@\"", file));
                            words.addAll(e.words());
                            return Reruns.of(e).wordsOf("unmarked", words, file);
                        });
    }
}
