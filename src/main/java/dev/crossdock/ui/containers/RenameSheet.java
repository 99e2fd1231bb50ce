package dev.crossdock.ui.containers;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.NameSheet;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.TextField;

import java.util.Set;
import java.util.function.Consumer;

/** Asks for another name of a container. */
final class RenameSheet {
    private RenameSheet() {}

    /**
     * @param now its name
     * @param taken the names of all containers
     * @param chosen takes the new one
     */
    static void show(Sheets sheets, String now, Set<String> taken, Consumer<String> chosen) {
        var name = new TextField(now);
        name.setId("newContainerName");
        name.setAccessibleText(Words.get("containers.rename.name"));
        name.selectAll();
        NameSheet.ask(
                sheets,
                Words.get("containers.rename.title", now),
                Words.get("containers.rename.text"),
                name,
                Words.get("containers.rename.verb"),
                text ->
                        new NameSheet.Verdict(
                                ContainerName.problem(text, now, taken),
                                "",
                                ContainerName.isGood(text, now, taken)),
                chosen);
    }
}
