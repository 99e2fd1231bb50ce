package dev.crossdock.ui.run;

import dev.crossdock.core.run.RunRecord;
import dev.crossdock.core.text.Words;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.util.Locale;
import java.util.function.Consumer;

/** The list of what was run before: a click takes one to be read, Enter goes on with it. */
final class RecentRuns extends ListView<RunRecord> {
    private final RunMemory memory;
    private final Consumer<RunRecord> pick;
    private final Runnable next;
    private final ListChangeListener<RunRecord> changed = change -> fill();
    private String typed = "";

    /**
     * @param pick takes one
     * @param next goes to the next page
     */
    RecentRuns(RunMemory memory, Consumer<RunRecord> pick, Runnable next) {
        this.memory = memory;
        this.pick = pick;
        this.next = next;
        setId("recent");
        getStyleClass().add("image-list");
        setAccessibleText(Words.get("wizard.recent"));
        setCellFactory(view -> new RunRecordCell(memory));
        var none = new Label(Words.get("wizard.recent.none"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        memory.records().addListener(new WeakListChangeListener<>(changed));
        fill();
    }

    private void onKey(KeyEvent event) {
        var chosen = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null) {
            event.consume();
            pick.accept(chosen);
            next.run();
        } else if (event.getCode() == KeyCode.DELETE && chosen != null) {
            event.consume();
            memory.forget(chosen);
        } else if (event.getCode() == KeyCode.SPACE && chosen != null) {
            event.consume();
            memory.favourite(chosen, !chosen.favourite());
        }
    }

    private void onClick(MouseEvent event) {
        var chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            pick.accept(chosen);
        }
    }

    /** Shows only what has a text in it. */
    void filter(String text) {
        typed = text.strip().toLowerCase(Locale.ROOT);
        fill();
    }

    private void fill() {
        getItems()
                .setAll(
                        memory.sorted().stream()
                                .filter(
                                        one ->
                                                one.command()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(typed))
                                .toList());
    }
}
