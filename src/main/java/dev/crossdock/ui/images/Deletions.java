package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Technical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/** Images that are deleted one after the other, so that one that cannot go holds up no other. */
final class Deletions {
    /** One that stayed, and why. */
    record Failed(String name, EngineFailure why) {
        String sentence() {
            return name + ": " + why.sentence();
        }
    }

    private final EngineSession session;
    private final List<Deletion.Line> lines;

    Deletions(EngineSession session, List<Deletion.Line> lines) {
        this.session = session;
        this.lines = List.copyOf(lines);
    }

    /** What goes on. */
    String title() {
        return Words.get("images.deleting", called());
    }

    private String called() {
        return lines.size() == 1
                ? lines.getFirst().row().text()
                : Words.get("images.several", lines.size());
    }

    /**
     * Does it, on the calling thread. A cancelled or lost engine ends it; any other failure is
     * kept.
     *
     * @param progress is told what part is done, 0 to 1
     * @return those that stayed
     */
    List<Failed> perform(DoubleConsumer progress) {
        return each(session, lines, progress);
    }

    /** The same for any images. */
    static List<Failed> each(
            EngineSession session, List<Deletion.Line> lines, DoubleConsumer progress) {
        var failed = new ArrayList<Failed>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            try {
                boolean force = line.fate() == Deletion.Fate.HELD;
                session.engine().images().remove(line.row().key(), force);
            } catch (EngineException e) {
                if (endsAll(e.failure())) {
                    throw e;
                }
                failed.add(new Failed(line.row().text(), e.failure()));
            }
            progress.accept((i + 1.0) / lines.size());
        }
        return failed;
    }

    /** Whether after this nothing else can be done either. */
    static boolean endsAll(EngineFailure why) {
        return why instanceof EngineFailure.Cancelled
                || why instanceof EngineFailure.Unreachable
                || why instanceof EngineFailure.NoEngine;
    }

    /** Each with its reason, a line each. */
    static String sentences(List<Failed> failed) {
        return failed.stream().map(Failed::sentence).collect(Collectors.joining("\n"));
    }

    /** What the engine said of them, each saying once. */
    static String technical(List<Failed> failed) {
        return failed.stream()
                .map(one -> Technical.of(one.why()))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** What is said where nothing at all could be done. */
    String failure() {
        return Words.get("images.trouble.delete", called());
    }

    /** What is said of those that stayed; empty where none did. */
    Optional<ImageActions.Outcome> trouble(List<Failed> failed) {
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        if (lines.size() == 1) {
            return Optional.of(ImageActions.Outcome.failed(failure(), failed.getFirst().why()));
        }
        var title = Words.get("images.trouble.delete-some", failed.size(), lines.size());
        return Optional.of(
                new ImageActions.Outcome(false, title, sentences(failed), technical(failed)));
    }
}
