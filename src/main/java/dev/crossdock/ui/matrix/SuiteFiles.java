package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.text.Words;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a suite's file. */
interface SuiteFiles {

    /** The system's own dialogues. */
    SuiteFiles DIALOGUES =
            new SuiteFiles() {
                @Override
                public Optional<Path> existing(Window above) {
                    var chooser = chooser("matrix.suite.choose");
                    return path(chooser.showOpenDialog(above));
                }

                @Override
                public Optional<Path> created(Window above, String proposed) {
                    var chooser = chooser("matrix.suite.choose-new");
                    chooser.setInitialFileName(proposed);
                    return path(chooser.showSaveDialog(above));
                }

                private FileChooser chooser(String title) {
                    var chooser = new FileChooser();
                    chooser.setTitle(Words.get(title));
                    chooser.getExtensionFilters()
                            .add(
                                    new FileChooser.ExtensionFilter(
                                            Words.get("matrix.suite.kind"),
                                            "*" + SuiteFile.ENDING,
                                            "*.json"));
                    return chooser;
                }

                private Optional<Path> path(File chosen) {
                    return Optional.ofNullable(chosen).map(File::toPath);
                }
            };

    /** One that is there; empty if nothing was chosen. */
    Optional<Path> existing(Window above);

    /**
     * One that is to be made.
     *
     * @param proposed a name for it
     */
    Optional<Path> created(Window above, String proposed);
}
