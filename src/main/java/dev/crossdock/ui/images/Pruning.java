package dev.crossdock.ui.images;

import dev.crossdock.core.engine.Images;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;

import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Removes unused images. Those with a name go one by one, never by force, and not by the engine's
 * own prune of all: Docker 26.1.5 with containerd's store takes an image from under a container
 * whose name for it has gone, and whatever came to be since somebody looked.
 */
final class Pruning {
    /**
     * What came of it.
     *
     * @param bytes that the images take less than before, as the engine counts them
     */
    record Result(int gone, long bytes, List<Deletions.Failed> stayed) {}

    private final EngineSession session;
    private final boolean nameless;
    private final List<ImageRow> rows;

    /**
     * @param nameless whether those without a name go
     * @param rows what was shown to go, with a name and without
     */
    Pruning(EngineSession session, boolean nameless, List<ImageRow> rows) {
        this.session = session;
        this.nameless = nameless;
        this.rows = List.copyOf(rows);
    }

    String title() {
        return Words.get("images.pruning");
    }

    Result perform(DoubleConsumer progress) {
        var images = session.engine().images();
        long before = images.bytesOnDisk();
        if (nameless) {
            images.prune();
        }
        var stayed = Deletions.each(session, named(), progress);
        return new Result(gone(images, stayed), Math.max(0, before - images.bytesOnDisk()), stayed);
    }

    private List<Deletion.Line> named() {
        return rows.stream()
                .filter(row -> row.reference().isPresent())
                .map(row -> new Deletion.Line(row, Deletion.Fate.GOES, List.of(), "", 0))
                .toList();
    }

    /** An engine does not tell which nameless ones it took: one that a build holds stays. */
    private int gone(Images images, List<Deletions.Failed> stayed) {
        var left = images.list().stream().map(ImageRow::keyOf).toList();
        return (int) rows.stream().filter(row -> !left.contains(row.key())).count();
    }

    static ImageActions.Outcome outcome(Result result) {
        var title = Words.get("images.pruned", result.gone(), Sizes.of(result.bytes()));
        return new ImageActions.Outcome(
                result.stayed().isEmpty(), title, Deletions.sentences(result.stayed()), "");
    }
}
