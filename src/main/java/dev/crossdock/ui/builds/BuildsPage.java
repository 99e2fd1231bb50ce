package dev.crossdock.ui.builds;

import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Page;

import javafx.scene.Parent;

import java.nio.file.Path;

/** The page that builds. */
public final class BuildsPage implements Page {

    private final BuildsViewModel viewModel;
    private final Parent content;

    public BuildsPage(BuildsViewModel viewModel) {
        this.viewModel = viewModel;
        content = Fxml.load(new BuildsView(viewModel));
    }

    /** Takes a Dockerfile or a folder that came from outside: the command line, the Dock. */
    public void open(Path dropped) {
        viewModel.open(dropped);
    }

    @Override
    public String id() {
        return Navigator.BUILDS;
    }

    @Override
    public String titleKey() {
        return "page.builds";
    }

    @Override
    public Glyph glyph() {
        return Glyph.BUILDS;
    }

    @Override
    public Parent content() {
        return content;
    }
}
