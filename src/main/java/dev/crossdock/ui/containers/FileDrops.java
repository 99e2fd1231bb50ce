package dev.crossdock.ui.containers;

import dev.crossdock.core.build.BuildFile;
import dev.crossdock.core.matrix.suite.SuiteFile;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Takes files that are dropped on a container. What the window itself takes, a Dockerfile or a test
 * suite, is left to it.
 */
final class FileDrops {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private final Node target;
    private final Supplier<@Nullable ContainerItem> container;
    private final BiConsumer<ContainerItem, List<Path>> taker;
    private List<Path> seen = List.of();
    private boolean ours;

    private FileDrops(
            Node target,
            Supplier<@Nullable ContainerItem> container,
            BiConsumer<ContainerItem, List<Path>> taker) {
        this.target = target;
        this.container = container;
        this.taker = taker;
    }

    /**
     * @param container the one that the node shows; null for none
     * @param taker is given what was let go
     */
    static void on(
            Node target,
            Supplier<@Nullable ContainerItem> container,
            BiConsumer<ContainerItem, List<Path>> taker) {
        var drops = new FileDrops(target, container, taker);
        target.setOnDragOver(drops::over);
        target.setOnDragExited(e -> drops.mark(false));
        target.setOnDragDropped(drops::dropped);
    }

    private void over(DragEvent event) {
        if (takes(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
            mark(true);
            hideTheWindowsOffer(event);
        }
    }

    private void dropped(DragEvent event) {
        var item = container.get();
        if (item != null && takes(event)) {
            event.setDropCompleted(true);
            event.consume();
            mark(false);
            taker.accept(item, paths(event));
        }
    }

    private boolean takes(DragEvent event) {
        return event.getDragboard().hasFiles() && container.get() != null && isOurs(paths(event));
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }

    /** Looked at once a drag: a drag tells of itself many times a second. */
    private boolean isOurs(List<Path> paths) {
        if (!paths.equals(seen)) {
            seen = paths;
            ours = paths.stream().noneMatch(FileDrops::isTheWindows);
        }
        return ours;
    }

    static boolean isTheWindows(Path path) {
        if (SuiteFile.isNamed(path)) {
            return true;
        }
        try {
            BuildFile.choices(path);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void mark(boolean over) {
        target.pseudoClassStateChanged(OVER, over);
    }

    /** On the way here the window may have said that it takes no such file. */
    private void hideTheWindowsOffer(DragEvent event) {
        var window = target.getScene().getRoot().getOnDragExited();
        if (window != null) {
            window.handle(event);
        }
    }
}
