package dev.crossdock.ui.containers;

import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.containers.CopyViewModel.Way;
import dev.crossdock.ui.diagnosis.FreeName;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.ConfirmSheet;

import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What buttons, menus and keys do to the container that is looked at. What does not fit its state
 * is not done, and what destroys something asks first.
 */
final class ContainerCommands {
    static final KeyCombination REMOVE = KeyCombination.valueOf("Shortcut+Backspace");
    static final KeyCombination STOP = KeyCombination.valueOf("Shortcut+Period");
    static final KeyCombination KILL = KeyCombination.valueOf("Shortcut+Shift+Period");
    static final KeyCombination AGAIN = KeyCombination.valueOf("Shortcut+Shift+R");
    static final KeyCombination PAUSE = KeyCombination.valueOf("Shortcut+P");
    private static final KeyCombination COPY_OUT = KeyCombination.valueOf("Shortcut+Shift+S");
    private static final KeyCombination COPY_IN = KeyCombination.valueOf("Shortcut+Shift+O");
    static final KeyCombination RENAME = KeyCombination.valueOf("F2");

    private final ContainersModel model;
    private final ContainerViewModel viewModel;

    ContainerCommands(ContainersModel model) {
        this.model = model;
        this.viewModel = model.container();
    }

    Map<KeyCombination, Runnable> keys() {
        return Map.of(
                REMOVE,
                () -> ask(ContainerAction.REMOVE),
                STOP,
                () -> ask(ContainerAction.STOP),
                KILL,
                () -> ask(ContainerAction.KILL),
                AGAIN,
                this::again,
                PAUSE,
                this::pauseOrResume,
                RENAME,
                this::rename,
                COPY_OUT,
                this::copyOut,
                COPY_IN,
                this::copyIn);
    }

    private boolean fits(ContainerAction action) {
        return viewModel.busyProperty().get().isEmpty()
                && viewModel.status().filter(action::fits).isPresent();
    }

    private void again() {
        ask(fits(ContainerAction.START) ? ContainerAction.START : ContainerAction.RESTART);
    }

    private void pauseOrResume() {
        ask(fits(ContainerAction.RESUME) ? ContainerAction.RESUME : ContainerAction.PAUSE);
    }

    /** Does it, after a question where something is lost by it. */
    void ask(ContainerAction action) {
        if (!fits(action)) {
            return;
        }
        switch (action) {
            case REMOVE -> confirm("containers.remove.", action);
            case KILL -> confirm("containers.kill.", action);
            default -> viewModel.act(action);
        }
    }

    private void confirm(String key, ContainerAction action) {
        var name = name();
        ConfirmSheet.ask(
                model.sheets(),
                Words.get(key + "title", name),
                Words.get(key + "text"),
                Words.get(key + "verb", name),
                true,
                () -> viewModel.act(action));
    }

    private String name() {
        var item = viewModel.itemProperty().get();
        return item == null ? "" : item.summary().name();
    }

    void rename() {
        if (viewModel.status().isPresent() && viewModel.busyProperty().get().isEmpty()) {
            RenameSheet.show(model.sheets(), name(), model.list().names(), viewModel::rename);
        }
    }

    void copyOut() {
        var downloads = Path.of(System.getProperty("user.home"), "Downloads");
        var folder = Files.isDirectory(downloads) ? downloads : downloads.getParent();
        copy(viewModel.itemProperty().get(), Way.OUT, List.of(folder));
    }

    void copyIn() {
        copy(viewModel.itemProperty().get(), Way.IN, List.of());
    }

    /** Asks where in the container files of this machine are to go. */
    void copyIn(ContainerItem item, List<Path> files) {
        copy(item, Way.IN, files);
    }

    private void copy(@Nullable ContainerItem item, Way way, List<Path> files) {
        if (item != null) {
            CopySheet.show(model.sheets(), model.copy(item, way, files));
        }
    }

    /** Opens the wizard with all that this one was run with, under a name that is free. */
    void editAndRun() {
        var known = viewModel.detailsProperty().get();
        if (known != null) {
            model.navigator().run(FreeName.named(known.spec(), model.list().names()));
        }
    }

    void copyCommand() {
        var known = viewModel.detailsProperty().get();
        if (known != null) {
            Clip.put(DockerRun.line(known.spec()));
        }
    }

    void copyId() {
        var item = viewModel.itemProperty().get();
        if (item != null) {
            Clip.put(item.id());
        }
    }

    /**
     * Opens a published port in the browser.
     *
     * @param address without the scheme
     */
    void open(String address) {
        model.browse("http://" + address);
    }

    /** Where this machine reaches the ports that it publishes. */
    List<String> addresses() {
        var item = viewModel.itemProperty().get();
        return item == null ? List.of() : PublishedPort.addresses(item.summary().ports());
    }
}
